namespace Jospar.Optimisation;

/// <summary>An array that doubles when it is full and hands out its memory without a copy.</summary>
internal struct GrowingArray<T>(int capacity)
{
    private T[] _items = new T[Math.Max(4, capacity)];

    public int Count { get; private set; }

    public readonly ref T this[int index] => ref _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    public void AddMany(T item, int count)
    {
        if (Count + count > _items.Length)
        {
            Array.Resize(ref _items, Math.Max(_items.Length * 2, Count + count));
        }

        Array.Fill(_items, item, Count, count);
        Count += count;
    }

    public readonly ReadOnlyMemory<T> Memory => _items.AsMemory(0, Count);
}
