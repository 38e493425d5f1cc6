CREATE TABLE "answers" (
    "key" TEXT NOT NULL CONSTRAINT "PK_answers" PRIMARY KEY,
    "fingerprint" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "answer" TEXT NOT NULL
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
    CONSTRAINT "PK_journal" PRIMARY KEY ("document", "version")
);


CREATE TABLE "number_series" (
    "series" TEXT NOT NULL CONSTRAINT "PK_number_series" PRIMARY KEY,
    "prefix" TEXT NOT NULL,
    "gapless" INTEGER NOT NULL,
    "last" INTEGER NOT NULL
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
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
);


CREATE TABLE "products" (
    "id" TEXT NOT NULL CONSTRAINT "PK_products" PRIMARY KEY,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NULL,
    "is_inventory" INTEGER NOT NULL,
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


CREATE TABLE "settings" (
    "id" TEXT NOT NULL CONSTRAINT "PK_settings" PRIMARY KEY,
    "default_order_type" TEXT NOT NULL,
    "default_warehouse" TEXT NOT NULL,
    "default_payment_method" TEXT NOT NULL,
    "payment_term_days" INTEGER NOT NULL,
    "non_inventory_stage" TEXT NOT NULL,
    "reserve_at" TEXT NOT NULL,
    "may_approve_own" INTEGER NOT NULL,
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


CREATE TABLE "warehouses" (
    "id" TEXT NOT NULL CONSTRAINT "PK_warehouses" PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NULL,
    "negative_stock" TEXT NOT NULL,
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


CREATE TABLE "stock_levels" (
    "id" TEXT NOT NULL CONSTRAINT "PK_stock_levels" PRIMARY KEY,
    "warehouse" TEXT NOT NULL,
    "on_hand" INTEGER NOT NULL,
    "stock_item_id" TEXT NOT NULL,
    CONSTRAINT "FK_stock_levels_stock_stock_item_id" FOREIGN KEY ("stock_item_id") REFERENCES "stock" ("id") ON DELETE CASCADE
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


CREATE INDEX "IX_answers_at" ON "answers" ("at");


CREATE UNIQUE INDEX "IX_customers_number" ON "customers" ("number") WHERE state <> 'Deleted';


CREATE INDEX "IX_journal_command" ON "journal" ("command");


CREATE UNIQUE INDEX "IX_order_types_code" ON "order_types" ("code") WHERE state <> 'Deleted';


CREATE INDEX "IX_outbox_document" ON "outbox" ("document");


CREATE INDEX "IX_outbox_sent_at" ON "outbox" ("sent_at");


CREATE UNIQUE INDEX "IX_payment_methods_code" ON "payment_methods" ("code") WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_products_sku" ON "products" ("sku") WHERE state <> 'Deleted';


CREATE INDEX "IX_stock_adjustment_lines_stock_adjustment_id" ON "stock_adjustment_lines" ("stock_adjustment_id");


CREATE UNIQUE INDEX "IX_stock_adjustments_number" ON "stock_adjustments" ("number") WHERE state <> 'Deleted';


CREATE INDEX "IX_stock_levels_stock_item_id" ON "stock_levels" ("stock_item_id");


CREATE UNIQUE INDEX "IX_suppliers_number" ON "suppliers" ("number") WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_warehouses_code" ON "warehouses" ("code") WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_work_statuses_code" ON "work_statuses" ("code") WHERE state <> 'Deleted';


INSERT INTO number_series (series, prefix, gapless, last) VALUES ('order', 'SO-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('shipment', 'SH-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('customer', 'C-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('supplier', 'S-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('stock-adjustment', 'SA-', 0, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('invoice', 'INV-', 1, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('credit-note', 'CN-', 1, 0);
