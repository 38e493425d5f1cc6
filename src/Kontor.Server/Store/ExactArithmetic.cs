using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kontor.Server.Store;

/// <summary>
/// Refuses queries that multiply, divide, average, round or convert decimals: SQLite keeps them as whole ten-thousandths, where such a result
/// would be silently wrong. SQL sums, sorts, filters and groups; everything else is computed by the documents and kept.
/// </summary>
public sealed class ExactArithmetic : IQueryExpressionInterceptor
{
    private static readonly Guard Visitor = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        Visitor.Visit(queryExpression);
        return queryExpression;
    }

    private sealed class Guard : ExpressionVisitor
    {
        protected override Expression VisitBinary(BinaryExpression node) =>
            node is { NodeType: ExpressionType.Multiply or ExpressionType.Divide or ExpressionType.Modulo } && IsDecimal(node.Type)
                ? throw Wrong(node.NodeType.ToString())
                : base.VisitBinary(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            (node.Method.Name == nameof(Queryable.Average) && IsDecimal(node.Type))
            || ((node.Method.DeclaringType == typeof(Math) || node.Method.DeclaringType == typeof(decimal)) && node.Arguments.Any(argument => IsDecimal(argument.Type) && argument is not ConstantExpression))
                ? throw Wrong(node.Method.Name)
                : base.VisitMethodCall(node);

        protected override Expression VisitUnary(UnaryExpression node) =>
            node.NodeType == ExpressionType.Convert && IsDecimal(node.Operand.Type) && !IsDecimal(node.Type) && node.Type.IsValueType
                ? throw Wrong("Conversion")
                : base.VisitUnary(node);

        private static bool IsDecimal(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(decimal);

        private static NotSupportedException Wrong(string what) =>
            new($"{what} of decimals in a query is not exact on every database; compute it in the document and keep it.");
    }
}
