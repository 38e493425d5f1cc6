CREATE TABLE "activities" (
    "id" TEXT NOT NULL CONSTRAINT "PK_activities" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NULL,
    "due_on" TEXT NULL,
    "owner" TEXT NOT NULL,
    "order" TEXT NULL,
    "order_number" TEXT NULL,
    "customer" TEXT NULL,
    "customer_name" TEXT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TEXT NOT NULL,
    "done_by" TEXT NULL,
    "done_at" TEXT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "answers" (
    "key" TEXT NOT NULL CONSTRAINT "PK_answers" PRIMARY KEY,
    "fingerprint" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "answer" TEXT NOT NULL
);


CREATE TABLE "api_key_secrets" (
    "key" TEXT NOT NULL CONSTRAINT "PK_api_key_secrets" PRIMARY KEY,
    "hash" TEXT NOT NULL
);


CREATE TABLE "api_keys" (
    "id" TEXT NOT NULL CONSTRAINT "PK_api_keys" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "attachment_parts" (
    "attachment" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    CONSTRAINT "PK_attachment_parts" PRIMARY KEY ("attachment", "part")
);


CREATE TABLE "attachments" (
    "id" TEXT NOT NULL CONSTRAINT "PK_attachments" PRIMARY KEY,
    "about_kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "about_label" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "attached_by_id" TEXT NOT NULL,
    "attached_by_name" TEXT NOT NULL,
    "attached_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "credentials" (
    "user" TEXT NOT NULL CONSTRAINT "PK_credentials" PRIMARY KEY,
    "password_hash" TEXT NULL,
    "stamp" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "locked_until" TEXT NULL,
    "last_sign_in_at" TEXT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "customers" (
    "id" TEXT NOT NULL CONSTRAINT "PK_customers" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_business" INTEGER NOT NULL,
    "company_id" TEXT NULL,
    "vat_id" TEXT NULL,
    "currency" TEXT NULL,
    "payment_term_days" INTEGER NULL,
    "payment_term" TEXT NULL,
    "payment_method" TEXT NULL,
    "language" TEXT NOT NULL,
    "billing_email" TEXT NULL,
    "e_invoice_address" TEXT NULL,
    "bill_to" TEXT NOT NULL,
    "ship_tos" TEXT NOT NULL,
    "contacts" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "deals" (
    "id" TEXT NOT NULL CONSTRAINT "PK_deals" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "customer_name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "opened_at" TEXT NOT NULL,
    "opened_by" TEXT NOT NULL,
    "orders" TEXT NOT NULL,
    "net" INTEGER NOT NULL,
    "gross" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "exchange_rates" (
    "id" TEXT NOT NULL CONSTRAINT "PK_exchange_rates" PRIMARY KEY,
    "currency" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "rate" INTEGER NOT NULL,
    "source" TEXT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "import_file_parts" (
    "import" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "content" BLOB NOT NULL,
    CONSTRAINT "PK_import_file_parts" PRIMARY KEY ("import", "part")
);


CREATE TABLE "import_rows" (
    "id" TEXT NOT NULL CONSTRAINT "PK_import_rows" PRIMARY KEY,
    "import" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "rows" INTEGER NOT NULL,
    "key" TEXT NULL,
    "state" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "document" TEXT NULL
);


CREATE TABLE "imports" (
    "id" TEXT NOT NULL CONSTRAINT "PK_imports" PRIMARY KEY,
    "profile" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "file_hash" TEXT NOT NULL,
    "makes_missing" INTEGER NOT NULL,
    "started_by_id" TEXT NOT NULL,
    "started_by_name" TEXT NOT NULL,
    "asked_at" TEXT NOT NULL,
    "rows_total" INTEGER NOT NULL,
    "rows_read" INTEGER NOT NULL,
    "half_way_to" INTEGER NULL,
    "rows_done" INTEGER NOT NULL,
    "rows_failed" INTEGER NOT NULL,
    "rows_waiting" INTEGER NOT NULL,
    "rows_already_there" INTEGER NOT NULL,
    "made" TEXT NOT NULL,
    "decisions" TEXT NOT NULL,
    "started_at" TEXT NULL,
    "ended_at" TEXT NULL,
    "advanced_at" TEXT NULL,
    "seconds" INTEGER NOT NULL,
    "fault" TEXT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "invoices" (
    "id" TEXT NOT NULL CONSTRAINT "PK_invoices" PRIMARY KEY,
    "number" TEXT NULL,
    "kind" TEXT NOT NULL,
    "credits" TEXT NULL,
    "part" TEXT NULL,
    "order" TEXT NOT NULL,
    "order_number" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "customer_name" TEXT NOT NULL,
    "customer_number" TEXT NOT NULL,
    "customer_order_number" TEXT NULL,
    "reference" TEXT NULL,
    "seller" TEXT NOT NULL,
    "buyer" TEXT NOT NULL,
    "ship_to" TEXT NOT NULL,
    "billing_email" TEXT NULL,
    "channel" TEXT NULL,
    "currency" TEXT NOT NULL,
    "payment_term_days" INTEGER NOT NULL,
    "agreed_term" TEXT NULL,
    "payment_method" TEXT NOT NULL,
    "on_account" INTEGER NOT NULL,
    "invoice_date" TEXT NULL,
    "due_date" TEXT NULL,
    "sent_at" TEXT NULL,
    "resent_at" TEXT NULL,
    "note" TEXT NULL,
    "net" INTEGER NOT NULL,
    "tax" INTEGER NOT NULL,
    "tax_currency" TEXT NULL,
    "exchange_rate" INTEGER NULL,
    "tax_in_tax_currency" INTEGER NULL,
    "gross" INTEGER NOT NULL,
    "tax_subtotals" TEXT NOT NULL,
    "prices_include_tax" INTEGER NOT NULL,
    "rounding" INTEGER NOT NULL,
    "paid" INTEGER NOT NULL,
    "paid_by" TEXT NOT NULL,
    "credited" INTEGER NOT NULL,
    "credited_tax" TEXT NOT NULL,
    "released" INTEGER NOT NULL,
    "due" INTEGER NOT NULL,
    "payment" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "issued" (
    "document" TEXT NOT NULL CONSTRAINT "PK_issued" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);


CREATE TABLE "journal" (
    "document" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "cause" TEXT NULL,
    "change" TEXT NOT NULL,
    CONSTRAINT "PK_journal" PRIMARY KEY ("document", "kind", "version")
);


CREATE TABLE "number_series" (
    "series" TEXT NOT NULL CONSTRAINT "PK_number_series" PRIMARY KEY,
    "prefix" TEXT NOT NULL,
    "gapless" INTEGER NOT NULL,
    "last" INTEGER NOT NULL
);


CREATE TABLE "offers" (
    "id" TEXT NOT NULL CONSTRAINT "PK_offers" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "order" TEXT NOT NULL,
    "order_number" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "customer" TEXT NOT NULL,
    "customer_name" TEXT NOT NULL,
    "customer_number" TEXT NOT NULL,
    "contact" TEXT NULL,
    "subject" TEXT NULL,
    "reference" TEXT NULL,
    "customer_order_number" TEXT NULL,
    "seller" TEXT NOT NULL,
    "bill_to" TEXT NOT NULL,
    "ship_to" TEXT NOT NULL,
    "buyer_vat_id" TEXT NULL,
    "requested_on" TEXT NULL,
    "delivery_method" TEXT NULL,
    "payment_term_days" INTEGER NOT NULL,
    "agreed_term" TEXT NULL,
    "currency" TEXT NOT NULL,
    "prices_include_tax" INTEGER NOT NULL,
    "discount_percent" INTEGER NOT NULL,
    "discount" INTEGER NOT NULL,
    "net" INTEGER NOT NULL,
    "tax" INTEGER NOT NULL,
    "gross" INTEGER NOT NULL,
    "tax_subtotals" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "email" TEXT NULL,
    "channel" TEXT NULL,
    "valid_days" INTEGER NOT NULL,
    "valid_until" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "sent_at" TEXT NULL,
    "accepted_at" TEXT NULL,
    "rejected_at" TEXT NULL,
    "ended_at" TEXT NULL,
    "reason" TEXT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "order_events" (
    "id" TEXT NOT NULL CONSTRAINT "PK_order_events" PRIMARY KEY,
    "order" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL
);


CREATE TABLE "order_types" (
    "id" TEXT NOT NULL CONSTRAINT "PK_order_types" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "invoice_description" TEXT NULL,
    "category" TEXT NOT NULL,
    "affects_inventory" INTEGER NOT NULL,
    "uses_shipping_papers" INTEGER NOT NULL,
    "prints_quote" INTEGER NOT NULL,
    "convert_to" TEXT NULL,
    "is_walk_in" INTEGER NOT NULL,
    "refund_policy" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "orders" (
    "id" TEXT NOT NULL CONSTRAINT "PK_orders" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "external_key" TEXT NULL,
    "organisation" TEXT NOT NULL,
    "order_type" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "customer_name" TEXT NOT NULL,
    "customer_number" TEXT NOT NULL,
    "contact" TEXT NULL,
    "subject" TEXT NULL,
    "customer_order_number" TEXT NULL,
    "reference" TEXT NULL,
    "seller" TEXT NULL,
    "assigned_to" TEXT NULL,
    "more_information" TEXT NULL,
    "fields" TEXT NOT NULL,
    "ordered_on" TEXT NOT NULL,
    "requested_on" TEXT NULL,
    "currency" TEXT NOT NULL,
    "prices_include_tax" INTEGER NOT NULL,
    "discount_percent" INTEGER NOT NULL,
    "discount_amount" INTEGER NOT NULL,
    "exchange_rate" INTEGER NULL,
    "tax_currency" TEXT NULL,
    "exchange_rate_on" TEXT NULL,
    "bill_to" TEXT NOT NULL,
    "ship_to" TEXT NOT NULL,
    "billing_email" TEXT NULL,
    "delivery_method" TEXT NULL,
    "payment_term_days" INTEGER NOT NULL,
    "payment_term" TEXT NULL,
    "agreed_term" TEXT NULL,
    "payment_method" TEXT NOT NULL,
    "buyer_is_business" INTEGER NOT NULL,
    "buyer_vat_id" TEXT NULL,
    "work_status" TEXT NOT NULL,
    "placed_by_id" TEXT NOT NULL,
    "placed_by_name" TEXT NOT NULL,
    "placed_at" TEXT NOT NULL,
    "tax_steps" TEXT NOT NULL,
    "stage_reason" TEXT NOT NULL,
    "first_stage" TEXT NOT NULL,
    "billed_tax" TEXT NOT NULL,
    "draft_shipments" TEXT NOT NULL,
    "deal" TEXT NULL,
    "participant" TEXT NULL,
    "ready_invoices" TEXT NOT NULL,
    "ready_advances" TEXT NOT NULL,
    "advance_percent" INTEGER NULL,
    "advances" TEXT NOT NULL,
    "issued" TEXT NOT NULL,
    "credited_tax" TEXT NOT NULL,
    "compensated" INTEGER NOT NULL,
    "prepayments" TEXT NOT NULL,
    "paid" INTEGER NOT NULL,
    "refunded" INTEGER NOT NULL,
    "rounding" INTEGER NOT NULL,
    "payment" TEXT NOT NULL,
    "closes_when_done" INTEGER NOT NULL,
    "offer" TEXT NULL,
    "current_offer" TEXT NULL,
    "offer_revision" INTEGER NOT NULL,
    "offered_content" TEXT NULL,
    "draft_returns" TEXT NOT NULL,
    "returns" TEXT NOT NULL,
    "converted_from" TEXT NULL,
    "converted_to" TEXT NOT NULL,
    "split_from" TEXT NULL,
    "split_to" TEXT NULL,
    "credits" TEXT NULL,
    "credit_memos" TEXT NOT NULL,
    "finalised" INTEGER NOT NULL,
    "finalised_at" TEXT NULL,
    "finalised_by" TEXT NULL,
    "on_hold" INTEGER NOT NULL,
    "hold_reason" TEXT NULL,
    "quote_printed_on" TEXT NULL,
    "missing" TEXT NULL,
    "net" INTEGER NOT NULL,
    "tax" INTEGER NOT NULL,
    "gross" INTEGER NOT NULL,
    "tax_subtotals" TEXT NOT NULL,
    "invoiced_gross" INTEGER NOT NULL,
    "fulfilment" TEXT NOT NULL,
    "invoicing" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "badge" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "organisations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_organisations" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "company_id" TEXT NULL,
    "vat_id" TEXT NULL,
    "country" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "email" TEXT NULL,
    "iban" TEXT NULL,
    "oss_registered" INTEGER NOT NULL,
    "advance_products" TEXT NOT NULL,
    "service_fee_products" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "outbox" (
    "id" TEXT NOT NULL CONSTRAINT "PK_outbox" PRIMARY KEY,
    "at" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "recipients" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sent_at" TEXT NULL,
    "tries" INTEGER NOT NULL,
    "last_error" TEXT NULL
);


CREATE TABLE "payment_methods" (
    "id" TEXT NOT NULL CONSTRAINT "PK_payment_methods" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_invoice" INTEGER NOT NULL,
    "is_cash" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "payment_terms" (
    "id" TEXT NOT NULL CONSTRAINT "PK_payment_terms" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "end_of_month" INTEGER NOT NULL,
    "day_of_month" INTEGER NULL,
    "holds" TEXT NOT NULL,
    "advance_percent" INTEGER NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "payments" (
    "id" TEXT NOT NULL CONSTRAINT "PK_payments" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "external_key" TEXT NULL,
    "kind" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "customer_name" TEXT NOT NULL,
    "order" TEXT NULL,
    "order_number" TEXT NULL,
    "method" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "tendered" INTEGER NULL,
    "received_on" TEXT NOT NULL,
    "reference" TEXT NULL,
    "refunds" TEXT NOT NULL,
    "refunded" INTEGER NOT NULL,
    "unused" INTEGER NOT NULL,
    "refund_due" INTEGER NOT NULL,
    "refund_by" TEXT NULL,
    "refund_task" TEXT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "products" (
    "id" TEXT NOT NULL CONSTRAINT "PK_products" PRIMARY KEY,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NULL,
    "is_inventory" INTEGER NOT NULL,
    "supply_kind" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "price" INTEGER NOT NULL,
    "tax_class" TEXT NOT NULL,
    "sales_account" TEXT NULL,
    "barcode" TEXT NULL,
    "overselling" TEXT NOT NULL,
    "weight" INTEGER NULL,
    "has_stock" INTEGER NOT NULL,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "protection_keys" (
    "name" TEXT NOT NULL CONSTRAINT "PK_protection_keys" PRIMARY KEY,
    "content" TEXT NOT NULL
);


CREATE TABLE "refund_rules" (
    "id" TEXT NOT NULL CONSTRAINT "PK_refund_rules" PRIMARY KEY,
    "payment_method" TEXT NOT NULL,
    "refund_methods" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "returns" (
    "id" TEXT NOT NULL CONSTRAINT "PK_returns" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "shipment" TEXT NOT NULL,
    "shipment_number" TEXT NOT NULL,
    "order" TEXT NOT NULL,
    "order_number" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "customer_name" TEXT NOT NULL,
    "reason" TEXT NULL,
    "made_on" TEXT NOT NULL,
    "confirmed_on" TEXT NULL,
    "confirmed_by" TEXT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "roles" (
    "id" TEXT NOT NULL CONSTRAINT "PK_roles" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "permissions" TEXT NOT NULL,
    "holders" INTEGER NOT NULL,
    "active_people" INTEGER NOT NULL,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "settings" (
    "id" TEXT NOT NULL CONSTRAINT "PK_settings" PRIMARY KEY,
    "default_order_type" TEXT NOT NULL,
    "default_warehouse" TEXT NOT NULL,
    "default_payment_method" TEXT NOT NULL,
    "default_payment_term" TEXT NULL,
    "payment_term_days" INTEGER NOT NULL,
    "non_inventory_stage" TEXT NOT NULL,
    "split_mixed_orders" INTEGER NOT NULL,
    "reserve_at" TEXT NOT NULL,
    "may_approve_own" INTEGER NOT NULL,
    "subject_required" INTEGER NOT NULL,
    "uses_stock_control" INTEGER NOT NULL,
    "uses_invoicing" INTEGER NOT NULL,
    "consumer_prices_include_tax" INTEGER NOT NULL,
    "advance_on_fees" INTEGER NOT NULL,
    "advances_follow_at_once" INTEGER NOT NULL,
    "offers_on_placing" INTEGER NOT NULL,
    "offer_valid_days" INTEGER NOT NULL,
    "attachment_megabytes" INTEGER NOT NULL,
    "attachment_types" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "shipments" (
    "id" TEXT NOT NULL CONSTRAINT "PK_shipments" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "order" TEXT NOT NULL,
    "order_number" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "customer_name" TEXT NOT NULL,
    "ship_to" TEXT NOT NULL,
    "delivery_method" TEXT NULL,
    "made_on" TEXT NOT NULL,
    "confirmed_on" TEXT NULL,
    "confirmed_by" TEXT NULL,
    "on_hold" INTEGER NOT NULL,
    "hold_reason" TEXT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "stock" (
    "id" TEXT NOT NULL CONSTRAINT "PK_stock" PRIMARY KEY,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "overselling" TEXT NOT NULL,
    "reserved" INTEGER NOT NULL,
    "on_hand" INTEGER NOT NULL,
    "quarantined" INTEGER NOT NULL,
    "levels" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "stock_adjustments" (
    "id" TEXT NOT NULL CONSTRAINT "PK_stock_adjustments" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "warehouse" TEXT NOT NULL,
    "confirmed_on" TEXT NULL,
    "confirmed_by" TEXT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "stock_moves" (
    "id" TEXT NOT NULL CONSTRAINT "PK_stock_moves" PRIMARY KEY,
    "stock_item" TEXT NOT NULL,
    "warehouse" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "on_hand_after" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "cause_label" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL
);


CREATE TABLE "suppliers" (
    "id" TEXT NOT NULL CONSTRAINT "PK_suppliers" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "company_id" TEXT NULL,
    "vat_id" TEXT NULL,
    "currency" TEXT NULL,
    "address" TEXT NOT NULL,
    "contacts" TEXT NOT NULL,
    "order_email" TEXT NULL,
    "language" TEXT NOT NULL,
    "payment_term_days" INTEGER NULL,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "tax_rates" (
    "id" TEXT NOT NULL CONSTRAINT "PK_tax_rates" PRIMARY KEY,
    "region" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "tax_regions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_tax_regions" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_eu" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "users" (
    "id" TEXT NOT NULL CONSTRAINT "PK_users" PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "password_set_at" TEXT NULL,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "warehouses" (
    "id" TEXT NOT NULL CONSTRAINT "PK_warehouses" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NULL,
    "negative_stock" TEXT NOT NULL,
    "is_quarantine" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "work_statuses" (
    "id" TEXT NOT NULL CONSTRAINT "PK_work_statuses" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_default" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "invoice_lines" (
    "id" TEXT NOT NULL CONSTRAINT "PK_invoice_lines" PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "order_line" TEXT NULL,
    "sku" TEXT NULL,
    "description" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" INTEGER NOT NULL,
    "discount_percent" INTEGER NOT NULL,
    "discount_amount" INTEGER NOT NULL,
    "net" INTEGER NOT NULL,
    "tax" INTEGER NOT NULL,
    "tax_category" TEXT NOT NULL,
    "tax_percent" INTEGER NOT NULL,
    "covers" INTEGER NOT NULL,
    "credited_quantity" INTEGER NOT NULL,
    "credited_net" INTEGER NOT NULL,
    "charge" TEXT NULL,
    "advance" TEXT NULL,
    "account" TEXT NULL,
    "invoice_id" TEXT NOT NULL,
    CONSTRAINT "FK_invoice_lines_invoices_invoice_id" FOREIGN KEY ("invoice_id") REFERENCES "invoices" ("id") ON DELETE CASCADE
);


CREATE TABLE "order_lines" (
    "id" TEXT NOT NULL CONSTRAINT "PK_order_lines" PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "product" TEXT NULL,
    "sku" TEXT NULL,
    "description" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "is_inventory" INTEGER NOT NULL,
    "is_stocked" INTEGER NOT NULL,
    "supply_kind" TEXT NOT NULL,
    "charge" TEXT NULL,
    "price" INTEGER NOT NULL,
    "discount_percent" INTEGER NOT NULL,
    "discount_amount" INTEGER NOT NULL,
    "tax_class" TEXT NOT NULL,
    "tax_category" TEXT NOT NULL,
    "tax_percent" INTEGER NOT NULL,
    "order_discount" INTEGER NOT NULL,
    "net" INTEGER NOT NULL,
    "tax" INTEGER NOT NULL,
    "gross" INTEGER NOT NULL,
    "account" TEXT NULL,
    "ordered" INTEGER NOT NULL,
    "cancelled" INTEGER NOT NULL,
    "planned" INTEGER NOT NULL,
    "shipped" INTEGER NOT NULL,
    "unstocked" INTEGER NOT NULL,
    "delivered_on" TEXT NULL,
    "returned" INTEGER NOT NULL,
    "returned_for_credit" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL,
    "billed" INTEGER NOT NULL,
    "billed_net" INTEGER NOT NULL,
    "invoiced" INTEGER NOT NULL,
    "invoiced_net" INTEGER NOT NULL,
    "credited" INTEGER NOT NULL,
    "credited_net" INTEGER NOT NULL,
    "rebated" INTEGER NOT NULL,
    "taxed_otherwise" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    CONSTRAINT "FK_order_lines_orders_order_id" FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE CASCADE
);


CREATE TABLE "payment_uses" (
    "id" TEXT NOT NULL CONSTRAINT "PK_payment_uses" PRIMARY KEY,
    "invoice" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "on_account" INTEGER NOT NULL,
    "customer_payment_id" TEXT NOT NULL,
    CONSTRAINT "FK_payment_uses_payments_customer_payment_id" FOREIGN KEY ("customer_payment_id") REFERENCES "payments" ("id") ON DELETE CASCADE
);


CREATE TABLE "return_lines" (
    "id" TEXT NOT NULL CONSTRAINT "PK_return_lines" PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "shipment_line" TEXT NOT NULL,
    "order_line" TEXT NOT NULL,
    "product" TEXT NULL,
    "sku" TEXT NULL,
    "description" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "is_stocked" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "disposition" TEXT NOT NULL,
    "credit_only" INTEGER NOT NULL,
    "warehouse" TEXT NOT NULL,
    "return_id" TEXT NOT NULL,
    CONSTRAINT "FK_return_lines_returns_return_id" FOREIGN KEY ("return_id") REFERENCES "returns" ("id") ON DELETE CASCADE
);


CREATE TABLE "shipment_lines" (
    "id" TEXT NOT NULL CONSTRAINT "PK_shipment_lines" PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "order_line" TEXT NOT NULL,
    "product" TEXT NULL,
    "sku" TEXT NULL,
    "description" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "is_stocked" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "warehouse" TEXT NOT NULL,
    "returning" INTEGER NOT NULL,
    "returned" INTEGER NOT NULL,
    "shipment_id" TEXT NOT NULL,
    CONSTRAINT "FK_shipment_lines_shipments_shipment_id" FOREIGN KEY ("shipment_id") REFERENCES "shipments" ("id") ON DELETE CASCADE
);


CREATE TABLE "stock_adjustment_lines" (
    "id" TEXT NOT NULL CONSTRAINT "PK_stock_adjustment_lines" PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "product" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,
    "stock_adjustment_id" TEXT NOT NULL,
    CONSTRAINT "FK_stock_adjustment_lines_stock_adjustments_stock_adjustment_id" FOREIGN KEY ("stock_adjustment_id") REFERENCES "stock_adjustments" ("id") ON DELETE CASCADE
);


CREATE INDEX "IX_activities_customer_made_at" ON "activities" ("customer", "made_at") WHERE customer IS NOT NULL;


CREATE INDEX "IX_activities_due_on_id" ON "activities" ("due_on", "id");


CREATE INDEX "IX_activities_made_at_id" ON "activities" ("made_at", "id");


CREATE INDEX "IX_activities_order_made_at" ON "activities" ("order", "made_at") WHERE "order" IS NOT NULL;


CREATE INDEX "IX_activities_owner_state_due_on" ON "activities" ("owner", "state", "due_on");


CREATE INDEX "IX_activities_state_due_on_id" ON "activities" ("state", "due_on", "id");


CREATE INDEX "IX_answers_at" ON "answers" ("at");


CREATE UNIQUE INDEX "IX_api_key_secrets_hash" ON "api_key_secrets" ("hash");


CREATE INDEX "IX_attachments_about_attached_at_id" ON "attachments" ("about", "attached_at", "id");


CREATE INDEX "IX_attachments_attached_at_id" ON "attachments" ("attached_at", "id");


CREATE INDEX "IX_customers_name_id" ON "customers" ("name", "id");


CREATE UNIQUE INDEX "IX_customers_number" ON "customers" ("number") WHERE state <> 'Deleted';


CREATE INDEX "IX_deals_customer_opened_at_id" ON "deals" ("customer", "opened_at", "id");


CREATE INDEX "IX_deals_name_id" ON "deals" ("name", "id");


CREATE INDEX "IX_deals_opened_at_id" ON "deals" ("opened_at", "id");


CREATE INDEX "IX_deals_state_opened_at_id" ON "deals" ("state", "opened_at", "id");


CREATE INDEX "IX_import_rows_import_row_id" ON "import_rows" ("import", "row", "id");


CREATE INDEX "IX_import_rows_key" ON "import_rows" ("key") WHERE key IS NOT NULL;


CREATE INDEX "IX_imports_state_asked_at" ON "imports" ("state", "asked_at");


CREATE INDEX "IX_invoice_lines_invoice_id" ON "invoice_lines" ("invoice_id");


CREATE INDEX "IX_invoices_customer_invoice_date_id" ON "invoices" ("customer", "invoice_date", "id");


CREATE INDEX "IX_invoices_due_date_id" ON "invoices" ("due_date", "id");


CREATE INDEX "IX_invoices_invoice_date_id" ON "invoices" ("invoice_date", "id");


CREATE UNIQUE INDEX "IX_invoices_number" ON "invoices" ("number") WHERE number IS NOT NULL;


CREATE INDEX "IX_invoices_order" ON "invoices" ("order");


CREATE INDEX "IX_invoices_order_number" ON "invoices" ("order_number");


CREATE INDEX "IX_invoices_sent_at_id" ON "invoices" ("sent_at", "id");


CREATE INDEX "IX_invoices_state_invoice_date_id" ON "invoices" ("state", "invoice_date", "id");


CREATE INDEX "IX_issued_number" ON "issued" ("number");


CREATE INDEX "IX_journal_command" ON "journal" ("command");


CREATE INDEX "IX_offers_created_at_id" ON "offers" ("created_at", "id");


CREATE INDEX "IX_offers_customer_created_at_id" ON "offers" ("customer", "created_at", "id");


CREATE INDEX "IX_offers_number" ON "offers" ("number");


CREATE INDEX "IX_offers_order_number" ON "offers" ("order_number");


CREATE UNIQUE INDEX "IX_offers_order_revision" ON "offers" ("order", "revision");


CREATE INDEX "IX_offers_state_created_at_id" ON "offers" ("state", "created_at", "id");


CREATE INDEX "IX_offers_state_valid_until" ON "offers" ("state", "valid_until");


CREATE INDEX "IX_offers_valid_until_id" ON "offers" ("valid_until", "id");


CREATE INDEX "IX_order_events_order_at" ON "order_events" ("order", "at");


CREATE INDEX "IX_order_lines_order_id" ON "order_lines" ("order_id");


CREATE UNIQUE INDEX "IX_order_types_code" ON "order_types" ("code") WHERE state <> 'Deleted';


CREATE INDEX "IX_orders_customer_name_id" ON "orders" ("customer_name", "id");


CREATE INDEX "IX_orders_customer_order_number" ON "orders" ("customer_order_number") WHERE customer_order_number IS NOT NULL;


CREATE INDEX "IX_orders_customer_ordered_on_id" ON "orders" ("customer", "ordered_on", "id");


CREATE INDEX "IX_orders_deal" ON "orders" ("deal") WHERE deal IS NOT NULL;


CREATE UNIQUE INDEX "IX_orders_external_key" ON "orders" ("external_key") WHERE external_key IS NOT NULL;


CREATE UNIQUE INDEX "IX_orders_number" ON "orders" ("number");


CREATE INDEX "IX_orders_ordered_on_id" ON "orders" ("ordered_on", "id");


CREATE INDEX "IX_orders_stage_ordered_on_id" ON "orders" ("stage", "ordered_on", "id");


CREATE INDEX "IX_orders_state_ordered_on_id" ON "orders" ("state", "ordered_on", "id");


CREATE INDEX "IX_outbox_at_id" ON "outbox" ("at", "id");


CREATE INDEX "IX_outbox_document" ON "outbox" ("document");


CREATE INDEX "IX_outbox_sent_at" ON "outbox" ("sent_at");


CREATE UNIQUE INDEX "IX_payment_methods_code" ON "payment_methods" ("code") WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_payment_terms_code" ON "payment_terms" ("code") WHERE state <> 'Deleted';


CREATE INDEX "IX_payment_uses_customer_payment_id" ON "payment_uses" ("customer_payment_id");


CREATE INDEX "IX_payment_uses_invoice" ON "payment_uses" ("invoice");


CREATE INDEX "IX_payments_customer_received_on_id" ON "payments" ("customer", "received_on", "id");


CREATE UNIQUE INDEX "IX_payments_external_key" ON "payments" ("external_key") WHERE external_key IS NOT NULL;


CREATE UNIQUE INDEX "IX_payments_number" ON "payments" ("number");


CREATE INDEX "IX_payments_order" ON "payments" ("order");


CREATE INDEX "IX_payments_order_number" ON "payments" ("order_number");


CREATE INDEX "IX_payments_received_on_id" ON "payments" ("received_on", "id");


CREATE INDEX "IX_products_barcode" ON "products" ("barcode") WHERE barcode IS NOT NULL;


CREATE INDEX "IX_products_name_id" ON "products" ("name", "id");


CREATE UNIQUE INDEX "IX_products_sku" ON "products" ("sku") WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_refund_rules_payment_method" ON "refund_rules" ("payment_method") WHERE state <> 'Deleted';


CREATE INDEX "IX_return_lines_return_id" ON "return_lines" ("return_id");


CREATE INDEX "IX_returns_confirmed_on_id" ON "returns" ("confirmed_on", "id");


CREATE INDEX "IX_returns_customer_made_on_id" ON "returns" ("customer", "made_on", "id");


CREATE INDEX "IX_returns_made_on_id" ON "returns" ("made_on", "id");


CREATE UNIQUE INDEX "IX_returns_number" ON "returns" ("number");


CREATE INDEX "IX_returns_order" ON "returns" ("order");


CREATE INDEX "IX_returns_order_number" ON "returns" ("order_number");


CREATE INDEX "IX_returns_shipment" ON "returns" ("shipment");


CREATE INDEX "IX_returns_shipment_number" ON "returns" ("shipment_number");


CREATE INDEX "IX_returns_state_made_on_id" ON "returns" ("state", "made_on", "id");


CREATE UNIQUE INDEX "IX_roles_name" ON "roles" ("name") WHERE state <> 'Deleted';


CREATE INDEX "IX_shipment_lines_shipment_id" ON "shipment_lines" ("shipment_id");


CREATE INDEX "IX_shipments_confirmed_on_id" ON "shipments" ("confirmed_on", "id");


CREATE INDEX "IX_shipments_customer_made_on_id" ON "shipments" ("customer", "made_on", "id");


CREATE INDEX "IX_shipments_made_on_id" ON "shipments" ("made_on", "id");


CREATE UNIQUE INDEX "IX_shipments_number" ON "shipments" ("number");


CREATE INDEX "IX_shipments_order" ON "shipments" ("order");


CREATE INDEX "IX_shipments_order_number" ON "shipments" ("order_number");


CREATE INDEX "IX_shipments_state_made_on_id" ON "shipments" ("state", "made_on", "id");


CREATE INDEX "IX_stock_sku_id" ON "stock" ("sku", "id");


CREATE INDEX "IX_stock_adjustment_lines_stock_adjustment_id" ON "stock_adjustment_lines" ("stock_adjustment_id");


CREATE INDEX "IX_stock_adjustments_confirmed_on_id" ON "stock_adjustments" ("confirmed_on", "id");


CREATE UNIQUE INDEX "IX_stock_adjustments_number" ON "stock_adjustments" ("number");


CREATE INDEX "IX_stock_moves_at_id" ON "stock_moves" ("at", "id");


CREATE INDEX "IX_stock_moves_cause" ON "stock_moves" ("cause");


CREATE INDEX "IX_stock_moves_stock_item_at_id" ON "stock_moves" ("stock_item", "at", "id");


CREATE UNIQUE INDEX "IX_suppliers_number" ON "suppliers" ("number") WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_tax_regions_code" ON "tax_regions" ("code") WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_users_email" ON "users" ("email") WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_warehouses_code" ON "warehouses" ("code") WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_work_statuses_code" ON "work_statuses" ("code") WHERE state <> 'Deleted';


INSERT INTO number_series (series, prefix, gapless, last) VALUES ('order', 'SO-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('shipment', 'SH-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('return', 'RT-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('customer', 'C-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('supplier', 'S-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('stock-adjustment', 'SA-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('payment', 'PAY-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('invoice', 'INV-', 1, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('credit-note', 'CN-', 1, 0);
