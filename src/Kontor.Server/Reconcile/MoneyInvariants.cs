namespace Kontor.Server.Reconcile;

/// <summary>What was paid and credited, against the payments and credit notes that did it.</summary>
internal static class MoneyInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new Comparison("invoice-paid", "What was paid of an invoice is what payments use for it.", """
            WITH uses AS (SELECT invoice AS document, SUM(amount) AS amount FROM payment_uses GROUP BY invoice)
            SELECT i.id, i.number, i.paid, COALESCE(u.amount, 0) FROM invoices i LEFT JOIN uses u ON u.document = i.id WHERE i.paid <> COALESCE(u.amount, 0)
            """),
        new Comparison("invoice-due", "What is open on an invoice is what it asks for, less what was paid and credited.", """
            SELECT id, number, due, gross + rounding - paid - credited + released FROM invoices
            WHERE state = 'Sent' AND kind <> 'CreditNote' AND due <> gross + rounding - paid - credited + released
            """),
        new Comparison("payment-unused", "What waits of a payment is what came in, less what was used and paid back.", """
            WITH uses AS (SELECT customer_payment_id AS document, SUM(amount) AS amount FROM payment_uses GROUP BY customer_payment_id)
            SELECT p.id, p.number, p.unused, p.amount - p.refunded - COALESCE(u.amount, 0) FROM payments p LEFT JOIN uses u ON u.document = p.id
            WHERE p.state = 'Received' AND p.unused <> p.amount - p.refunded - COALESCE(u.amount, 0)
            """),
        new Comparison("released", "What was credited beyond what was open is to the customers' good.", """
            WITH credits AS (SELECT "order" AS document, SUM(amount) AS amount FROM payments WHERE kind = 'Credit' GROUP BY "order"),
                 releases AS (SELECT "order" AS document, SUM(released) AS amount FROM invoices GROUP BY "order")
            SELECT r.document, 'order', r.amount, COALESCE(c.amount, 0) FROM releases r LEFT JOIN credits c ON c.document = r.document WHERE r.amount <> COALESCE(c.amount, 0)
            """),
        new Comparison("order-paid", "What was paid for an order is what its invoices are paid, less what is to good, and what waits for it.", """
            WITH invoiced AS (SELECT "order" AS document, SUM(paid - released) AS amount FROM invoices GROUP BY "order"),
                 waiting AS (SELECT "order" AS document, SUM(unused) AS amount FROM payments WHERE "order" IS NOT NULL GROUP BY "order")
            SELECT o.id, o.number, o.paid, COALESCE(i.amount, 0) + COALESCE(w.amount, 0)
            FROM orders o LEFT JOIN invoiced i ON i.document = o.id LEFT JOIN waiting w ON w.document = o.id
            WHERE o.paid <> COALESCE(i.amount, 0) + COALESCE(w.amount, 0)
            """),
    ];
}
