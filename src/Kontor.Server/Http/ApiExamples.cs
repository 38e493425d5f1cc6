using System.Text.Json.Nodes;

namespace Kontor.Server.Http;

/// <summary>Bodies to begin with, for the acts that everybody needs first.</summary>
public static class ApiExamples
{
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["customers.create"] = """
            {"name": "Acme Oy", "isBusiness": true, "vatId": "FI12345671", "billingEmail": "invoices@acme.example",
             "billTo": {"name": "Acme Oy", "line1": "Katu 1", "postalCode": "00100", "city": "Helsinki", "country": "FI"}}
            """,
        ["products.create"] = """{"sku": "MUG", "name": "Mug", "price": 19.99, "isInventory": true, "unitCode": "C62", "taxClass": "Standard"}""",
        ["suppliers.create"] = """
            {"name": "Maker GmbH", "orderEmail": "orders@maker.example",
             "address": {"name": "Maker GmbH", "line1": "Weg 2", "postalCode": "10115", "city": "Berlin", "country": "DE"}}
            """,
        ["stock-adjustments.create"] = """
            {"reason": "First count", "warehouse": "0198c0de-0000-7000-8000-00000000000a", "lines": [{"sku": "MUG", "delta": 100}]}
            """,
        ["orders.create"] = """
            {"customer": "0198c0de-0000-7000-8000-00000000000b", "orderedOn": "2026-11-22", "subject": "Mugs for the fair", "externalKey": "shop-1001",
             "lines": [{"sku": "MUG", "quantity": 3, "discountPercent": 10}, {"description": "Engraving", "quantity": 1, "price": 25, "unit": "C62"}]}
            """,
        ["orders.ship"] = """
            {"lines": [{"line": "0198c0de-0000-7000-8000-00000000000c", "quantity": 2}], "warehouse": "0198c0de-0000-7000-8000-00000000000a", "confirm": false}
            """,
        ["orders.bill"] = """{"split": {"parts": 3}, "invoiceDate": "2026-11-22"}""",
        ["shipments.confirm"] = "{}",
        ["shipments.return"] = """
            {"lines": [{"line": "0198c0de-0000-7000-8000-00000000000c", "quantity": 2, "disposition": "Restock", "creditOnly": false}], "reason": "Wrong colour"}
            """,
        ["returns.confirm"] = "{}",
        ["invoices.send"] = """{"channel": "Mail"}""",
        ["api-keys.create"] = """{"name": "Web shop", "roles": ["0198c0de-0000-7000-8000-00000000000d"]}""",
    };

    /// <summary>The operations that have one.</summary>
    public static IEnumerable<string> Operations => Bodies.Keys;

    public static JsonNode? Of(string operation) => Bodies.TryGetValue(operation, out var body) ? JsonNode.Parse(body) : null;
}
