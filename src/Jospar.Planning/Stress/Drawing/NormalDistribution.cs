namespace Jospar.Planning.Stress.Drawing;

/// <summary>The standard normal distribution and its inverse.</summary>
internal static class NormalDistribution
{
    private static readonly double[] CentralTop =
    [
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
    ];

    private static readonly double[] CentralBottom =
    [
        1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
    ];

    private static readonly double[] MiddleTop =
    [
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static readonly double[] MiddleBottom =
    [
        1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static readonly double[] FarTop =
    [
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static readonly double[] FarBottom =
    [
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];

    // Hart's approximation, as given by G. West, "Better approximations to cumulative normal functions" (2005).
    private static readonly double[] TailTop =
    [
        220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688, 3.52624965998911e-02,
    ];

    private static readonly double[] TailBottom =
    [
        440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207, 1.75566716318264,
        8.83883476483184e-02,
    ];

    /// <summary><c>Φ⁻¹(p)</c> for <c>0 &lt; p &lt; 1</c>: algorithm AS 241 of M. J. Wichura (1988), good to 16 digits.</summary>
    public static double Quantile(double p)
    {
        double q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            double near = 0.180625 - (q * q);
            return q * Polynomial(CentralTop, near) / Polynomial(CentralBottom, near);
        }

        double r = Math.Sqrt(-Math.Log(q < 0 ? p : 1.0 - p));
        double far = r <= 5.0
            ? Polynomial(MiddleTop, r - 1.6) / Polynomial(MiddleBottom, r - 1.6)
            : Polynomial(FarTop, r - 5.0) / Polynomial(FarBottom, r - 5.0);
        return q < 0 ? -far : far;
    }

    /// <summary><c>Φ(z)</c>.</summary>
    public static double Cumulative(double z)
    {
        double x = Math.Abs(z);
        double tail = x > 37.0 ? 0.0 : Math.Exp(-x * x / 2.0) * (x < 7.07106781186547
            ? Polynomial(TailTop, x) / Polynomial(TailBottom, x)
            : 1.0 / (x + (1.0 / (x + (2.0 / (x + (3.0 / (x + (4.0 / (x + 0.65))))))))) / Math.Sqrt(2.0 * Math.PI));
        return z > 0 ? 1.0 - tail : tail;
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        double sum = 0.0;
        for (int power = coefficients.Length - 1; power >= 0; power--)
        {
            sum = (sum * x) + coefficients[power];
        }

        return sum;
    }
}
