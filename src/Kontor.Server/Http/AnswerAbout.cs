namespace Kontor.Server.Http;

/// <summary>What an endpoint of its own kind answers with, for the API's own document.</summary>
/// <param name="Answer">The shape of the answer, or of one of its items.</param>
/// <param name="IsList">It answers with several, as <c>items</c>.</param>
public sealed record AnswerAbout(Type Answer, bool IsList = false);
