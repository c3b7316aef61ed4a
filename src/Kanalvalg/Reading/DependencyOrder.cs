namespace Kanalvalg;

/// <summary>Puts things after what they rest on, without recursion: a chain may be as long as a file allows.</summary>
internal static class DependencyOrder
{
    private const int MostCircles = 10;

    /// <summary>
    /// The indexes, each after those it rests on. A circle that is met is told, as the indexes along it, and passed over as if its last
    /// step were not there; of many circles only the first are told, for each may be as long as the file.
    /// </summary>
    public static IReadOnlyList<int> Of(int count, Func<int, IReadOnlyList<int>> restsOn, Action<IReadOnlyList<int>> onCircle)
    {
        var order = new List<int>(count);
        var state = new State[count];
        var path = new List<int>();
        var next = new int[count];
        int circles = 0;
        for (int start = 0; start < count; start++)
        {
            if (state[start] != State.New)
            {
                continue;
            }

            path.Add(start);
            state[start] = State.Open;
            while (path.Count > 0)
            {
                int at = path[path.Count - 1];
                IReadOnlyList<int> needed = restsOn(at);
                if (next[at] == needed.Count)
                {
                    path.RemoveAt(path.Count - 1);
                    state[at] = State.Done;
                    order.Add(at);
                    continue;
                }

                int to = needed[next[at]++];
                if (state[to] == State.Open && circles++ < MostCircles)
                {
                    onCircle(path.GetRange(path.IndexOf(to), path.Count - path.IndexOf(to)));
                }
                else if (state[to] == State.New)
                {
                    state[to] = State.Open;
                    path.Add(to);
                }
            }
        }

        return order;
    }

    private enum State
    {
        New,
        Open,
        Done,
    }
}
