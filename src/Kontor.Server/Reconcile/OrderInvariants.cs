namespace Kontor.Server.Reconcile;

/// <summary>How far the rows of orders have come, against the shipments and invoices that moved them.</summary>
internal static class OrderInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new Comparison("planned", "What a row plans is on draft shipments.", OfShipments("planned", "Draft")),
        new Comparison("shipped", "What a row has shipped is on confirmed shipments.", OfShipments("shipped", "Confirmed")),
        new Comparison("returned", "What a row has got back is on confirmed returns.", OfReturns("returned", "")),
        new Comparison("returned-for-credit", "What a row has got back and does not replace is on confirmed returns.", OfReturns("cancelled", "AND l.credit_only")),
        new Comparison("not-replaced", "What a row does not want again is what it got back for credit, or more, and no more than came back.", """
            SELECT o.id, o.number || ' row ' || r.position, r.returned_for_credit, r.returned FROM order_lines r JOIN orders o ON o.id = r.order_id
            WHERE r.returned_for_credit < r.cancelled OR r.returned_for_credit > r.returned
            """),
        new Comparison("returning", "What a row of a shipment awaits is on draft returns.", OfShipped("returning", "Draft")),
        new Comparison("shipped-returned", "What a row of a shipment has got back is on confirmed returns.", OfShipped("returned", "Confirmed")),
        new Comparison("billed", "What a row has billed is on invoices, ready or sent.", OfInvoices("billed", "covers", "'Ready', 'Sent'")),
        new Comparison("billed-net", "The amount that a row has billed is on invoices, ready or sent.", OfInvoices("billed_net", "net", "'Ready', 'Sent'")),
        new Comparison("invoiced", "What a row has invoiced is on invoices that were sent.", OfInvoices("invoiced", "covers", "'Sent'")),
        new Comparison("invoiced-net", "The amount that a row has invoiced is on invoices that were sent.", OfInvoices("invoiced_net", "net", "'Sent'")),
        new Comparison("let-go", "What a row has let go is on no invoice, is wanted, and was taken back by credit notes.", """
            WITH notes AS (
                SELECT l.order_line AS line, -SUM(l.covers) AS amount FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id
                WHERE i.state = 'Sent' AND i.kind = 'CreditNote' GROUP BY l.order_line)
            SELECT o.id, o.number || ' row ' || r.position, r.credited, r.ordered - r.cancelled - r.billed
            FROM order_lines r JOIN orders o ON o.id = r.order_id LEFT JOIN notes n ON n.line = r.id
            WHERE r.credited <> 0 AND (r.credited < 0 OR r.credited > r.ordered - r.cancelled - r.billed OR r.credited > COALESCE(n.amount, 0))
            """),
        new Comparison("let-go-net", "What a row has let go is no more than the row comes to.", """
            SELECT o.id, o.number || ' row ' || r.position, r.credited_net, r.net FROM order_lines r JOIN orders o ON o.id = r.order_id
            WHERE r.credited_net <> 0 AND (r.credited_net < 0 OR r.credited_net > r.net)
            """),
        new LetGoInvariant(),
        new Comparison("order-net", "What an order comes to without tax is the sum of its rows.", """
            WITH sums AS (SELECT order_id AS document, SUM(net) AS net FROM order_lines GROUP BY order_id)
            SELECT o.id, o.number, o.net, COALESCE(s.net, 0) FROM orders o LEFT JOIN sums s ON s.document = o.id WHERE o.net <> COALESCE(s.net, 0)
            """),
        new Comparison("order-tax", "The tax of an order is the sum of its rows' shares.", """
            WITH sums AS (SELECT order_id AS document, SUM(tax) AS tax FROM order_lines GROUP BY order_id)
            SELECT o.id, o.number, o.tax, COALESCE(s.tax, 0) FROM orders o LEFT JOIN sums s ON s.document = o.id WHERE o.tax <> COALESCE(s.tax, 0)
            """),
        new Comparison("order-gross", "What the customer pays is the net and the tax.", """
            SELECT id, number, gross, net + tax FROM orders WHERE gross <> net + tax
            """),
        new Comparison("invoice-net", "What an invoice comes to without tax is the sum of its rows.", """
            WITH sums AS (SELECT invoice_id AS document, SUM(net) AS net, SUM(tax) AS tax FROM invoice_lines GROUP BY invoice_id)
            SELECT i.id, COALESCE(i.number, i.order_number), i.net, COALESCE(s.net, 0) FROM invoices i LEFT JOIN sums s ON s.document = i.id WHERE i.net <> COALESCE(s.net, 0)
            """),
        new Comparison("invoice-gross", "What an invoice asks for is the net and the tax.", """
            SELECT id, COALESCE(number, order_number), gross, net + tax FROM invoices WHERE gross <> net + tax
            """),
        new Comparison("invoiced-gross", "What was invoiced of an order is the sum of its invoices that were sent.", """
            WITH sums AS (SELECT "order" AS document, SUM(gross) AS gross FROM invoices WHERE state = 'Sent' GROUP BY "order")
            SELECT o.id, o.number, o.invoiced_gross, COALESCE(s.gross, 0) FROM orders o LEFT JOIN sums s ON s.document = o.id WHERE o.invoiced_gross <> COALESCE(s.gross, 0)
            """),
    ];

    private static string OfShipments(string kept, string state) => $"""
        WITH moved AS (
            SELECT l.order_line AS line, SUM(l.quantity) AS amount FROM shipment_lines l JOIN shipments s ON s.id = l.shipment_id
            WHERE s.state = '{state}' GROUP BY l.order_line)
        SELECT o.id, o.number || ' row ' || r.position, r.{kept}, COALESCE(m.amount, 0)
        FROM order_lines r JOIN orders o ON o.id = r.order_id LEFT JOIN moved m ON m.line = r.id
        WHERE r.{kept} <> COALESCE(m.amount, 0)
        """;

    private static string OfReturns(string kept, string only) => $"""
        WITH moved AS (
            SELECT l.order_line AS line, SUM(l.quantity) AS amount FROM return_lines l JOIN returns s ON s.id = l.return_id
            WHERE s.state = 'Confirmed' {only} GROUP BY l.order_line)
        SELECT o.id, o.number || ' row ' || r.position, r.{kept}, COALESCE(m.amount, 0)
        FROM order_lines r JOIN orders o ON o.id = r.order_id LEFT JOIN moved m ON m.line = r.id
        WHERE r.{kept} <> COALESCE(m.amount, 0)
        """;

    private static string OfShipped(string kept, string state) => $"""
        WITH moved AS (
            SELECT l.shipment_line AS line, SUM(l.quantity) AS amount FROM return_lines l JOIN returns s ON s.id = l.return_id
            WHERE s.state = '{state}' GROUP BY l.shipment_line)
        SELECT o.id, o.number || ' row ' || r.position, r."{kept}", COALESCE(m.amount, 0)
        FROM shipment_lines r JOIN shipments o ON o.id = r.shipment_id LEFT JOIN moved m ON m.line = r.id
        WHERE r."{kept}" <> COALESCE(m.amount, 0)
        """;

    private static string OfInvoices(string kept, string counted, string states) => $"""
        WITH moved AS (
            SELECT l.order_line AS line, SUM(l.{counted}) AS amount FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id
            WHERE i.state IN ({states}) GROUP BY l.order_line)
        SELECT o.id, o.number || ' row ' || r.position, r.{kept}, COALESCE(m.amount, 0)
        FROM order_lines r JOIN orders o ON o.id = r.order_id LEFT JOIN moved m ON m.line = r.id
        WHERE r.{kept} <> COALESCE(m.amount, 0)
        """;
}
