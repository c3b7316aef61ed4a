using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kanalvalg;

/// <summary>What a profile says, as one number: white space, comments and the order of members do not touch it.</summary>
internal static class ProfileHash
{
    /// <summary>The SHA-256, in lower-case hexadecimal, over the canonical forms, bases first, a line each.</summary>
    public static string Of(IReadOnlyList<ProfileDocument> lineage)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ProfileDocument document in lineage)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(ProfileWriter.WriteCompact(document) + "\n"));
        }

        var text = new StringBuilder();
        foreach (byte one in hash.GetHashAndReset())
        {
            text.Append(one.ToString("x2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
