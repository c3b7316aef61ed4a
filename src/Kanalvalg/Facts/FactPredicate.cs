namespace Kanalvalg;

/// <summary>What a test demands of one fact's value. A closed hierarchy of immutable nodes.</summary>
internal abstract record FactPredicate
{
    private FactPredicate()
    {
    }

    /// <summary>Whether a value of the tested fact meets it.</summary>
    public abstract bool Holds(FactValue value);

    /// <summary>Adds the numbers at which the answer may change: n when n - 1 and n may differ.</summary>
    internal virtual void AddThresholds(Action<long> add)
    {
    }

    /// <summary>The value is one of these.</summary>
    public sealed record OneOf(IReadOnlyList<FactValue> Values) : FactPredicate
    {
        /// <inheritdoc/>
        public override bool Holds(FactValue value)
        {
            for (int i = 0; i < Values.Count; i++)
            {
                if (Values[i].Raw == value.Raw)
                {
                    return true;
                }
            }

            return false;
        }

        internal override void AddThresholds(Action<long> add)
        {
            for (int i = 0; i < Values.Count; i++)
            {
                add(Values[i].Raw);
                add(Values[i].Raw + 1);
            }
        }
    }

    /// <summary>The set has any of these members.</summary>
    public sealed record Has(long Members) : FactPredicate
    {
        /// <inheritdoc/>
        public override bool Holds(FactValue value) => (value.Raw & Members) != 0;
    }

    /// <summary>The set has all of these members.</summary>
    public sealed record HasAll(long Members) : FactPredicate
    {
        /// <inheritdoc/>
        public override bool Holds(FactValue value) => (value.Raw & Members) == Members;
    }

    /// <summary>The set has none of these members.</summary>
    public sealed record HasNone(long Members) : FactPredicate
    {
        /// <inheritdoc/>
        public override bool Holds(FactValue value) => (value.Raw & Members) == 0;
    }

    /// <summary>The number, or the place on the scale, is at least this.</summary>
    public sealed record AtLeast(long Least) : FactPredicate
    {
        /// <inheritdoc/>
        public override bool Holds(FactValue value) => value.Raw >= Least;

        internal override void AddThresholds(Action<long> add) => add(Least);
    }

    /// <summary>The number, or the place on the scale, is at most this.</summary>
    public sealed record AtMost(long Most) : FactPredicate
    {
        /// <inheritdoc/>
        public override bool Holds(FactValue value) => value.Raw <= Most;

        internal override void AddThresholds(Action<long> add) => add(Most + 1);
    }

    /// <summary>The other does not hold.</summary>
    public sealed record Not(FactPredicate Inner) : FactPredicate
    {
        /// <inheritdoc/>
        public override bool Holds(FactValue value) => !Inner.Holds(value);

        internal override void AddThresholds(Action<long> add) => Inner.AddThresholds(add);
    }

    /// <summary>All of them hold.</summary>
    public sealed record Both(IReadOnlyList<FactPredicate> Parts) : FactPredicate
    {
        /// <inheritdoc/>
        public override bool Holds(FactValue value)
        {
            foreach (FactPredicate part in Parts)
            {
                if (!part.Holds(value))
                {
                    return false;
                }
            }

            return true;
        }

        internal override void AddThresholds(Action<long> add)
        {
            foreach (FactPredicate part in Parts)
            {
                part.AddThresholds(add);
            }
        }
    }
}
