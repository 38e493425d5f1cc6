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
        new Comparison("released", "What an invoice passes on to the advances that it deducted is what they take, order by order.", """
            SELECT "order", MIN(order_number), SUM(released), 0 FROM invoices WHERE kind <> 'CreditNote' GROUP BY "order" HAVING SUM(released) <> 0
            """),
        new Comparison("credited", "What is credited of an order's invoices, and what its memos give, is what its credit notes say.", """
            SELECT "order", MIN(order_number), SUM(credited + CASE WHEN kind = 'CreditNote' THEN released ELSE 0 END),
                SUM(CASE WHEN kind = 'CreditNote' THEN -gross - rounding ELSE 0 END)
            FROM invoices WHERE state = 'Sent' GROUP BY "order"
            HAVING SUM(credited + CASE WHEN kind = 'CreditNote' THEN released + gross + rounding ELSE 0 END) <> 0
            """),
        new Comparison("not-overpaid", "No invoice is paid or credited beyond what it asks for, and no payment gives back more than came in.", """
            SELECT id, number, due, 0 FROM invoices WHERE state = 'Sent' AND (due < 0 OR paid < 0)
            UNION ALL SELECT id, number, unused, 0 FROM payments WHERE unused < 0 OR refunded > amount OR refunded < 0
            """),
        new Comparison("customer-money", "What a customer has paid in a currency, less what went back, is what invoices have used and what is to good.", """
            WITH came AS (SELECT customer, currency, SUM(amount - refunded) AS amount, SUM(unused) AS unused FROM payments WHERE state = 'Received' GROUP BY customer, currency),
                 used AS (SELECT customer, currency, SUM(paid) AS amount FROM invoices GROUP BY customer, currency)
            SELECT c.customer, c.currency, c.amount, c.unused + COALESCE(u.amount, 0) FROM came c LEFT JOIN used u ON u.customer = c.customer AND u.currency = c.currency
            WHERE c.amount <> c.unused + COALESCE(u.amount, 0)
            UNION ALL SELECT u.customer, u.currency, 0, u.amount FROM used u LEFT JOIN came c ON c.customer = u.customer AND c.currency = u.currency
            WHERE c.customer IS NULL AND u.amount <> 0
            """),
        new Comparison("order-refunded", "What was paid back for an order is what its payments gave back.", """
            WITH back AS (SELECT "order" AS document, SUM(refunded) AS amount FROM payments WHERE "order" IS NOT NULL GROUP BY "order")
            SELECT o.id, o.number, o.refunded, COALESCE(b.amount, 0) FROM orders o LEFT JOIN back b ON b.document = o.id WHERE o.refunded <> COALESCE(b.amount, 0)
            """),
        new Comparison("order-paid", "What was paid for an order is what its invoices are paid, less what its memos give, and what waits for it.", """
            WITH invoiced AS (SELECT "order" AS document, SUM(paid - CASE WHEN kind = 'CreditNote' THEN released ELSE 0 END) AS amount FROM invoices GROUP BY "order"),
                 waiting AS (SELECT "order" AS document, SUM(unused) AS amount FROM payments WHERE "order" IS NOT NULL GROUP BY "order")
            SELECT o.id, o.number, o.paid, COALESCE(i.amount, 0) + COALESCE(w.amount, 0)
            FROM orders o LEFT JOIN invoiced i ON i.document = o.id LEFT JOIN waiting w ON w.document = o.id
            WHERE o.paid <> COALESCE(i.amount, 0) + COALESCE(w.amount, 0)
            """),
    ];
}
