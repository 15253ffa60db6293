using Xunit.Sdk;

namespace Jospar.Tests.House;

public class RepositoryTests
{
    [Fact]
    public void FilesWhere_NoneFits_Fails() => Assert.Throws<NotEmptyException>(() => Repository.FilesWhere(_ => false));
}
