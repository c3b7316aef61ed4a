namespace Kanalvalg;

/// <summary>The days of a scenario, as written: of its dispatch or receipt, and of the receipt of what it answers.</summary>
internal readonly record struct ScenarioDates(DateTime? At, DateTime? ReplyAt);
