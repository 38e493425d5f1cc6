CREATE TABLE activities (
    id uuid NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    text text,
    due_on date,
    owner text COLLATE "C" NOT NULL,
    "order" uuid,
    order_number text,
    customer uuid,
    customer_name text,
    made_by text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    done_by text,
    done_at timestamp with time zone,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_activities" PRIMARY KEY (id)
);


CREATE TABLE answers (
    key text NOT NULL,
    fingerprint text NOT NULL,
    at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    CONSTRAINT "PK_answers" PRIMARY KEY (key)
);


CREATE TABLE api_key_secrets (
    key uuid NOT NULL,
    hash text COLLATE "C" NOT NULL,
    CONSTRAINT "PK_api_key_secrets" PRIMARY KEY (key)
);


CREATE TABLE api_keys (
    id uuid NOT NULL,
    name text NOT NULL,
    roles text NOT NULL,
    prefix text NOT NULL,
    made_by text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    search_text text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_api_keys" PRIMARY KEY (id)
);


CREATE TABLE attachment_parts (
    attachment uuid NOT NULL,
    part integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT "PK_attachment_parts" PRIMARY KEY (attachment, part)
);


CREATE TABLE attachments (
    id uuid NOT NULL,
    about_kind text NOT NULL,
    about uuid NOT NULL,
    about_label text NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    size integer NOT NULL,
    hash text NOT NULL,
    attached_by_id uuid NOT NULL,
    attached_by_name text NOT NULL,
    attached_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_attachments" PRIMARY KEY (id)
);


CREATE TABLE credentials (
    "user" uuid NOT NULL,
    password_hash text,
    stamp text NOT NULL,
    failures integer NOT NULL,
    locked_until timestamp with time zone,
    last_sign_in_at timestamp with time zone,
    version bigint NOT NULL,
    CONSTRAINT "PK_credentials" PRIMARY KEY ("user")
);


CREATE TABLE customers (
    id uuid NOT NULL,
    number text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    is_business boolean NOT NULL,
    company_id text,
    vat_id text,
    currency text,
    payment_term_days integer,
    payment_term text,
    payment_method text,
    language text NOT NULL,
    billing_email text,
    e_invoice_address text,
    bill_to text NOT NULL,
    ship_tos text NOT NULL,
    contacts text NOT NULL,
    search_text text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_customers" PRIMARY KEY (id)
);


CREATE TABLE deals (
    id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    customer uuid NOT NULL,
    customer_name text NOT NULL,
    currency text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by text NOT NULL,
    orders text NOT NULL,
    net numeric(19,4) NOT NULL,
    gross numeric(19,4) NOT NULL,
    reason text,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_deals" PRIMARY KEY (id)
);


CREATE TABLE exchange_rates (
    id uuid NOT NULL,
    currency text NOT NULL,
    valid_from date NOT NULL,
    rate numeric(19,6) NOT NULL,
    source text,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_exchange_rates" PRIMARY KEY (id)
);


CREATE TABLE import_file_parts (
    import uuid NOT NULL,
    part integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT "PK_import_file_parts" PRIMARY KEY (import, part)
);


CREATE TABLE import_rows (
    id uuid NOT NULL,
    import uuid NOT NULL,
    row integer NOT NULL,
    rows integer NOT NULL,
    key text COLLATE "C",
    state text NOT NULL,
    code text NOT NULL,
    says text NOT NULL,
    document uuid,
    CONSTRAINT "PK_import_rows" PRIMARY KEY (id)
);


CREATE TABLE imports (
    id uuid NOT NULL,
    profile text NOT NULL,
    file_name text NOT NULL,
    file_size numeric(19,4) NOT NULL,
    file_hash text NOT NULL,
    makes_missing boolean NOT NULL,
    started_by_id uuid NOT NULL,
    started_by_name text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    rows_total integer NOT NULL,
    rows_read integer NOT NULL,
    half_way_to integer,
    rows_done integer NOT NULL,
    rows_failed integer NOT NULL,
    rows_waiting integer NOT NULL,
    rows_already_there integer NOT NULL,
    made text NOT NULL,
    decisions text NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    advanced_at timestamp with time zone,
    seconds numeric(19,4) NOT NULL,
    fault text,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_imports" PRIMARY KEY (id)
);


CREATE TABLE invoices (
    id uuid NOT NULL,
    number text COLLATE "C",
    kind text NOT NULL,
    credits text,
    part text,
    "order" uuid NOT NULL,
    order_number text COLLATE "C" NOT NULL,
    customer uuid NOT NULL,
    customer_name text NOT NULL,
    customer_number text NOT NULL,
    customer_order_number text,
    reference text,
    seller text NOT NULL,
    buyer text NOT NULL,
    ship_to text NOT NULL,
    billing_email text,
    channel text,
    currency text NOT NULL,
    payment_term_days integer NOT NULL,
    agreed_term text,
    payment_method text NOT NULL,
    on_account boolean NOT NULL,
    invoice_date date,
    due_date date,
    sent_at timestamp with time zone,
    resent_at timestamp with time zone,
    note text,
    net numeric(19,4) NOT NULL,
    tax numeric(19,4) NOT NULL,
    tax_currency text,
    exchange_rate numeric(19,6),
    tax_in_tax_currency numeric(19,4),
    gross numeric(19,4) NOT NULL,
    tax_subtotals text NOT NULL,
    prices_include_tax boolean NOT NULL,
    rounding numeric(19,4) NOT NULL,
    paid numeric(19,4) NOT NULL,
    paid_by text NOT NULL,
    credited numeric(19,4) NOT NULL,
    credited_tax text NOT NULL,
    released numeric(19,4) NOT NULL,
    due numeric(19,4) NOT NULL,
    payment text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_invoices" PRIMARY KEY (id)
);


CREATE TABLE issued (
    document uuid NOT NULL,
    kind text NOT NULL,
    number text COLLATE "C" NOT NULL,
    at timestamp with time zone NOT NULL,
    content text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT "PK_issued" PRIMARY KEY (document)
);


CREATE TABLE journal (
    document uuid NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    command uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid NOT NULL,
    by_name text NOT NULL,
    verb text NOT NULL,
    cause text,
    change text NOT NULL,
    CONSTRAINT "PK_journal" PRIMARY KEY (document, kind, version)
);


CREATE TABLE number_series (
    series text NOT NULL,
    prefix text NOT NULL,
    gapless boolean NOT NULL,
    last bigint NOT NULL,
    CONSTRAINT "PK_number_series" PRIMARY KEY (series)
);


CREATE TABLE offers (
    id uuid NOT NULL,
    number text COLLATE "C" NOT NULL,
    "order" uuid NOT NULL,
    order_number text COLLATE "C" NOT NULL,
    revision integer NOT NULL,
    customer uuid NOT NULL,
    customer_name text NOT NULL,
    customer_number text NOT NULL,
    contact text,
    subject text,
    reference text,
    customer_order_number text,
    seller text NOT NULL,
    bill_to text NOT NULL,
    ship_to text NOT NULL,
    buyer_vat_id text,
    requested_on date,
    delivery_method text,
    payment_term_days integer NOT NULL,
    agreed_term text,
    currency text NOT NULL,
    prices_include_tax boolean NOT NULL,
    discount_percent numeric(19,4) NOT NULL,
    discount numeric(19,4) NOT NULL,
    net numeric(19,4) NOT NULL,
    tax numeric(19,4) NOT NULL,
    gross numeric(19,4) NOT NULL,
    tax_subtotals text NOT NULL,
    lines text NOT NULL,
    email text,
    channel text,
    valid_days integer NOT NULL,
    valid_until date,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    accepted_at timestamp with time zone,
    rejected_at timestamp with time zone,
    ended_at timestamp with time zone,
    reason text,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_offers" PRIMARY KEY (id)
);


CREATE TABLE order_events (
    id uuid NOT NULL,
    "order" uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    by text NOT NULL,
    CONSTRAINT "PK_order_events" PRIMARY KEY (id)
);


CREATE TABLE order_types (
    id uuid NOT NULL,
    code text COLLATE "C" NOT NULL,
    description text NOT NULL,
    invoice_description text,
    category text NOT NULL,
    affects_inventory boolean NOT NULL,
    uses_shipping_papers boolean NOT NULL,
    prints_quote boolean NOT NULL,
    convert_to uuid,
    is_walk_in boolean NOT NULL,
    refund_policy text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_order_types" PRIMARY KEY (id)
);


CREATE TABLE orders (
    id uuid NOT NULL,
    number text COLLATE "C" NOT NULL,
    external_key text COLLATE "C",
    organisation uuid NOT NULL,
    order_type uuid NOT NULL,
    terms text NOT NULL,
    customer uuid NOT NULL,
    customer_name text COLLATE "C" NOT NULL,
    customer_number text NOT NULL,
    contact text,
    subject text,
    customer_order_number text COLLATE "C",
    reference text,
    seller text,
    assigned_to text,
    more_information text,
    fields text NOT NULL,
    ordered_on date NOT NULL,
    requested_on date,
    currency text NOT NULL,
    prices_include_tax boolean NOT NULL,
    discount_percent numeric(19,4) NOT NULL,
    discount_amount numeric(19,4) NOT NULL,
    exchange_rate numeric(19,6),
    tax_currency text,
    exchange_rate_on date,
    bill_to text NOT NULL,
    ship_to text NOT NULL,
    billing_email text,
    delivery_method text,
    payment_term_days integer NOT NULL,
    payment_term text,
    agreed_term text,
    payment_method text NOT NULL,
    buyer_is_business boolean NOT NULL,
    buyer_vat_id text,
    work_status text NOT NULL,
    placed_by_id uuid NOT NULL,
    placed_by_name text NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    tax_steps text NOT NULL,
    stage_reason text NOT NULL,
    first_stage text NOT NULL,
    billed_tax text NOT NULL,
    draft_shipments text NOT NULL,
    deal uuid,
    participant text,
    ready_invoices text NOT NULL,
    ready_advances text NOT NULL,
    advance_percent numeric(19,4),
    advances text NOT NULL,
    issued text NOT NULL,
    credited_tax text NOT NULL,
    compensated boolean NOT NULL,
    prepayments text NOT NULL,
    paid numeric(19,4) NOT NULL,
    refunded numeric(19,4) NOT NULL,
    rounding numeric(19,4) NOT NULL,
    payment text NOT NULL,
    closes_when_done boolean NOT NULL,
    offer text,
    current_offer uuid,
    offer_revision integer NOT NULL,
    offered_content text,
    draft_returns text NOT NULL,
    returns text NOT NULL,
    converted_from text,
    converted_to text NOT NULL,
    split_from text,
    split_to text,
    credits text,
    credit_memos text NOT NULL,
    finalised boolean NOT NULL,
    finalised_at timestamp with time zone,
    finalised_by text,
    on_hold boolean NOT NULL,
    hold_reason text,
    quote_printed_on date,
    missing text,
    net numeric(19,4) NOT NULL,
    tax numeric(19,4) NOT NULL,
    gross numeric(19,4) NOT NULL,
    tax_subtotals text NOT NULL,
    invoiced_gross numeric(19,4) NOT NULL,
    fulfilment text NOT NULL,
    invoicing text NOT NULL,
    stage text NOT NULL,
    badge text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_orders" PRIMARY KEY (id)
);


CREATE TABLE organisations (
    id uuid NOT NULL,
    name text NOT NULL,
    company_id text,
    vat_id text,
    country text NOT NULL,
    address text NOT NULL,
    currency text NOT NULL,
    time_zone text NOT NULL,
    email text,
    iban text,
    oss_registered boolean NOT NULL,
    advance_products text NOT NULL,
    service_fee_products text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_organisations" PRIMARY KEY (id)
);


CREATE TABLE outbox (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    channel text NOT NULL,
    recipients text NOT NULL,
    subject text NOT NULL,
    document uuid NOT NULL,
    kind text NOT NULL,
    sent_at timestamp with time zone,
    tries integer NOT NULL,
    last_error text,
    CONSTRAINT "PK_outbox" PRIMARY KEY (id)
);


CREATE TABLE payment_methods (
    id uuid NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text NOT NULL,
    is_invoice boolean NOT NULL,
    is_cash boolean NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_payment_methods" PRIMARY KEY (id)
);


CREATE TABLE payment_terms (
    id uuid NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text NOT NULL,
    days integer NOT NULL,
    end_of_month boolean NOT NULL,
    day_of_month integer,
    holds text NOT NULL,
    advance_percent numeric(19,4),
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_payment_terms" PRIMARY KEY (id)
);


CREATE TABLE payments (
    id uuid NOT NULL,
    number text COLLATE "C" NOT NULL,
    external_key text COLLATE "C",
    kind text NOT NULL,
    customer uuid NOT NULL,
    customer_name text NOT NULL,
    "order" uuid,
    order_number text COLLATE "C",
    method text NOT NULL,
    currency text NOT NULL,
    amount numeric(19,4) NOT NULL,
    tendered numeric(19,4),
    received_on date NOT NULL,
    reference text,
    refunds text NOT NULL,
    refunded numeric(19,4) NOT NULL,
    unused numeric(19,4) NOT NULL,
    refund_due numeric(19,4) NOT NULL,
    refund_by text,
    refund_task uuid,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_payments" PRIMARY KEY (id)
);


CREATE TABLE products (
    id uuid NOT NULL,
    sku text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    description text,
    is_inventory boolean NOT NULL,
    supply_kind text NOT NULL,
    unit_code text NOT NULL,
    price numeric(19,4) NOT NULL,
    tax_class text NOT NULL,
    sales_account text,
    barcode text COLLATE "C",
    overselling text NOT NULL,
    weight numeric(19,4),
    has_stock boolean NOT NULL,
    search_text text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_products" PRIMARY KEY (id)
);


CREATE TABLE protection_keys (
    name text NOT NULL,
    content text NOT NULL,
    CONSTRAINT "PK_protection_keys" PRIMARY KEY (name)
);


CREATE TABLE refund_rules (
    id uuid NOT NULL,
    payment_method text COLLATE "C" NOT NULL,
    refund_methods text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_refund_rules" PRIMARY KEY (id)
);


CREATE TABLE returns (
    id uuid NOT NULL,
    number text COLLATE "C" NOT NULL,
    shipment uuid NOT NULL,
    shipment_number text COLLATE "C" NOT NULL,
    "order" uuid NOT NULL,
    order_number text COLLATE "C" NOT NULL,
    customer uuid NOT NULL,
    customer_name text NOT NULL,
    reason text,
    made_on date NOT NULL,
    confirmed_on date,
    confirmed_by text,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_returns" PRIMARY KEY (id)
);


CREATE TABLE roles (
    id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    permissions text NOT NULL,
    holders integer NOT NULL,
    active_people integer NOT NULL,
    search_text text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_roles" PRIMARY KEY (id)
);


CREATE TABLE settings (
    id uuid NOT NULL,
    default_order_type uuid NOT NULL,
    default_warehouse uuid NOT NULL,
    default_payment_method text NOT NULL,
    default_payment_term text,
    payment_term_days integer NOT NULL,
    non_inventory_stage text NOT NULL,
    split_mixed_orders boolean NOT NULL,
    reserve_at text NOT NULL,
    may_approve_own boolean NOT NULL,
    subject_required boolean NOT NULL,
    uses_stock_control boolean NOT NULL,
    uses_invoicing boolean NOT NULL,
    consumer_prices_include_tax boolean NOT NULL,
    advance_on_fees boolean NOT NULL,
    advances_follow_at_once boolean NOT NULL,
    offers_on_placing boolean NOT NULL,
    offer_valid_days integer NOT NULL,
    attachment_megabytes integer NOT NULL,
    attachment_types text NOT NULL,
    fields text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_settings" PRIMARY KEY (id)
);


CREATE TABLE shipments (
    id uuid NOT NULL,
    number text COLLATE "C" NOT NULL,
    "order" uuid NOT NULL,
    order_number text COLLATE "C" NOT NULL,
    customer uuid NOT NULL,
    customer_name text NOT NULL,
    ship_to text NOT NULL,
    delivery_method text,
    made_on date NOT NULL,
    confirmed_on date,
    confirmed_by text,
    on_hold boolean NOT NULL,
    hold_reason text,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_shipments" PRIMARY KEY (id)
);


CREATE TABLE stock (
    id uuid NOT NULL,
    sku text COLLATE "C" NOT NULL,
    name text NOT NULL,
    overselling text NOT NULL,
    reserved numeric(19,4) NOT NULL,
    on_hand numeric(19,4) NOT NULL,
    quarantined numeric(19,4) NOT NULL,
    levels text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_stock" PRIMARY KEY (id)
);


CREATE TABLE stock_adjustments (
    id uuid NOT NULL,
    number text COLLATE "C" NOT NULL,
    reason text NOT NULL,
    warehouse uuid NOT NULL,
    confirmed_on date,
    confirmed_by text,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_stock_adjustments" PRIMARY KEY (id)
);


CREATE TABLE stock_moves (
    id uuid NOT NULL,
    stock_item uuid NOT NULL,
    warehouse uuid NOT NULL,
    quantity numeric(19,4) NOT NULL,
    on_hand_after numeric(19,4) NOT NULL,
    reason text NOT NULL,
    cause uuid NOT NULL,
    cause_label text NOT NULL,
    at timestamp with time zone NOT NULL,
    by text NOT NULL,
    CONSTRAINT "PK_stock_moves" PRIMARY KEY (id)
);


CREATE TABLE suppliers (
    id uuid NOT NULL,
    number text COLLATE "C" NOT NULL,
    name text NOT NULL,
    company_id text,
    vat_id text,
    currency text,
    address text NOT NULL,
    contacts text NOT NULL,
    order_email text,
    language text NOT NULL,
    payment_term_days integer,
    search_text text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_suppliers" PRIMARY KEY (id)
);


CREATE TABLE tax_rates (
    id uuid NOT NULL,
    region text NOT NULL,
    class text NOT NULL,
    percent numeric(19,4) NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_tax_rates" PRIMARY KEY (id)
);


CREATE TABLE tax_regions (
    id uuid NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text NOT NULL,
    is_eu boolean NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_tax_regions" PRIMARY KEY (id)
);


CREATE TABLE users (
    id uuid NOT NULL,
    email text COLLATE "C" NOT NULL,
    name text NOT NULL,
    roles text NOT NULL,
    password_set_at timestamp with time zone,
    search_text text NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_users" PRIMARY KEY (id)
);


CREATE TABLE warehouses (
    id uuid NOT NULL,
    code text COLLATE "C" NOT NULL,
    name text NOT NULL,
    address text,
    negative_stock text NOT NULL,
    is_quarantine boolean NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_warehouses" PRIMARY KEY (id)
);


CREATE TABLE work_statuses (
    id uuid NOT NULL,
    code text COLLATE "C" NOT NULL,
    names text NOT NULL,
    position integer NOT NULL,
    is_default boolean NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    CONSTRAINT "PK_work_statuses" PRIMARY KEY (id)
);


CREATE TABLE invoice_lines (
    id uuid NOT NULL,
    position integer NOT NULL,
    order_line uuid,
    sku text,
    description text NOT NULL,
    unit text NOT NULL,
    quantity numeric(19,4) NOT NULL,
    price numeric(19,4) NOT NULL,
    discount_percent numeric(19,4) NOT NULL,
    discount_amount numeric(19,4) NOT NULL,
    net numeric(19,4) NOT NULL,
    tax numeric(19,4) NOT NULL,
    tax_category text NOT NULL,
    tax_percent numeric(19,4) NOT NULL,
    covers numeric(19,4) NOT NULL,
    credited_quantity numeric(19,4) NOT NULL,
    credited_net numeric(19,4) NOT NULL,
    charge text,
    advance text,
    account text,
    invoice_id uuid NOT NULL,
    CONSTRAINT "PK_invoice_lines" PRIMARY KEY (id),
    CONSTRAINT "FK_invoice_lines_invoices_invoice_id" FOREIGN KEY (invoice_id) REFERENCES invoices (id) ON DELETE CASCADE
);


CREATE TABLE order_lines (
    id uuid NOT NULL,
    position integer NOT NULL,
    product uuid,
    sku text,
    description text NOT NULL,
    unit text NOT NULL,
    is_inventory boolean NOT NULL,
    is_stocked boolean NOT NULL,
    supply_kind text NOT NULL,
    charge text,
    price numeric(19,4) NOT NULL,
    discount_percent numeric(19,4) NOT NULL,
    discount_amount numeric(19,4) NOT NULL,
    tax_class text NOT NULL,
    tax_category text NOT NULL,
    tax_percent numeric(19,4) NOT NULL,
    order_discount numeric(19,4) NOT NULL,
    net numeric(19,4) NOT NULL,
    tax numeric(19,4) NOT NULL,
    gross numeric(19,4) NOT NULL,
    account text,
    ordered numeric(19,4) NOT NULL,
    cancelled numeric(19,4) NOT NULL,
    planned numeric(19,4) NOT NULL,
    shipped numeric(19,4) NOT NULL,
    unstocked numeric(19,4) NOT NULL,
    delivered_on date,
    returned numeric(19,4) NOT NULL,
    returned_for_credit numeric(19,4) NOT NULL,
    reserved numeric(19,4) NOT NULL,
    billed numeric(19,4) NOT NULL,
    billed_net numeric(19,4) NOT NULL,
    invoiced numeric(19,4) NOT NULL,
    invoiced_net numeric(19,4) NOT NULL,
    credited numeric(19,4) NOT NULL,
    credited_net numeric(19,4) NOT NULL,
    rebated numeric(19,4) NOT NULL,
    taxed_otherwise text NOT NULL,
    order_id uuid NOT NULL,
    CONSTRAINT "PK_order_lines" PRIMARY KEY (id),
    CONSTRAINT "FK_order_lines_orders_order_id" FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE
);


CREATE TABLE payment_uses (
    id uuid NOT NULL,
    invoice uuid NOT NULL,
    number text NOT NULL,
    amount numeric(19,4) NOT NULL,
    "on" date NOT NULL,
    on_account boolean NOT NULL,
    customer_payment_id uuid NOT NULL,
    CONSTRAINT "PK_payment_uses" PRIMARY KEY (id),
    CONSTRAINT "FK_payment_uses_payments_customer_payment_id" FOREIGN KEY (customer_payment_id) REFERENCES payments (id) ON DELETE CASCADE
);


CREATE TABLE return_lines (
    id uuid NOT NULL,
    position integer NOT NULL,
    shipment_line uuid NOT NULL,
    order_line uuid NOT NULL,
    product uuid,
    sku text,
    description text NOT NULL,
    unit text NOT NULL,
    is_stocked boolean NOT NULL,
    quantity numeric(19,4) NOT NULL,
    disposition text NOT NULL,
    credit_only boolean NOT NULL,
    warehouse uuid NOT NULL,
    return_id uuid NOT NULL,
    CONSTRAINT "PK_return_lines" PRIMARY KEY (id),
    CONSTRAINT "FK_return_lines_returns_return_id" FOREIGN KEY (return_id) REFERENCES returns (id) ON DELETE CASCADE
);


CREATE TABLE shipment_lines (
    id uuid NOT NULL,
    position integer NOT NULL,
    order_line uuid NOT NULL,
    product uuid,
    sku text,
    description text NOT NULL,
    unit text NOT NULL,
    is_stocked boolean NOT NULL,
    quantity numeric(19,4) NOT NULL,
    warehouse uuid NOT NULL,
    "returning" numeric(19,4) NOT NULL,
    returned numeric(19,4) NOT NULL,
    shipment_id uuid NOT NULL,
    CONSTRAINT "PK_shipment_lines" PRIMARY KEY (id),
    CONSTRAINT "FK_shipment_lines_shipments_shipment_id" FOREIGN KEY (shipment_id) REFERENCES shipments (id) ON DELETE CASCADE
);


CREATE TABLE stock_adjustment_lines (
    id uuid NOT NULL,
    position integer NOT NULL,
    product uuid NOT NULL,
    sku text NOT NULL,
    name text NOT NULL,
    delta numeric(19,4) NOT NULL,
    stock_adjustment_id uuid NOT NULL,
    CONSTRAINT "PK_stock_adjustment_lines" PRIMARY KEY (id),
    CONSTRAINT "FK_stock_adjustment_lines_stock_adjustments_stock_adjustment_id" FOREIGN KEY (stock_adjustment_id) REFERENCES stock_adjustments (id) ON DELETE CASCADE
);


CREATE INDEX "IX_activities_customer_made_at" ON activities (customer, made_at) WHERE customer IS NOT NULL;


CREATE INDEX "IX_activities_due_on_id" ON activities (due_on, id);


CREATE INDEX "IX_activities_made_at_id" ON activities (made_at, id);


CREATE INDEX "IX_activities_order_made_at" ON activities ("order", made_at) WHERE "order" IS NOT NULL;


CREATE INDEX "IX_activities_owner_state_due_on" ON activities (owner, state, due_on);


CREATE INDEX "IX_activities_state_due_on_id" ON activities (state, due_on, id);


CREATE INDEX "IX_answers_at" ON answers (at);


CREATE UNIQUE INDEX "IX_api_key_secrets_hash" ON api_key_secrets (hash);


CREATE INDEX "IX_attachments_about_attached_at_id" ON attachments (about, attached_at, id);


CREATE INDEX "IX_attachments_attached_at_id" ON attachments (attached_at, id);


CREATE INDEX "IX_customers_name_id" ON customers (name, id);


CREATE UNIQUE INDEX "IX_customers_number" ON customers (number) WHERE state <> 'Deleted';


CREATE INDEX "IX_deals_customer_opened_at_id" ON deals (customer, opened_at, id);


CREATE INDEX "IX_deals_name_id" ON deals (name, id);


CREATE INDEX "IX_deals_opened_at_id" ON deals (opened_at, id);


CREATE INDEX "IX_deals_state_opened_at_id" ON deals (state, opened_at, id);


CREATE INDEX "IX_import_rows_import_row_id" ON import_rows (import, row, id);


CREATE INDEX "IX_import_rows_key" ON import_rows (key) WHERE key IS NOT NULL;


CREATE INDEX "IX_imports_state_asked_at" ON imports (state, asked_at);


CREATE INDEX "IX_invoice_lines_invoice_id" ON invoice_lines (invoice_id);


CREATE INDEX "IX_invoices_customer_invoice_date_id" ON invoices (customer, invoice_date, id);


CREATE INDEX "IX_invoices_due_date_id" ON invoices (due_date, id);


CREATE INDEX "IX_invoices_invoice_date_id" ON invoices (invoice_date, id);


CREATE UNIQUE INDEX "IX_invoices_number" ON invoices (number) WHERE number IS NOT NULL;


CREATE INDEX "IX_invoices_order" ON invoices ("order");


CREATE INDEX "IX_invoices_order_number" ON invoices (order_number);


CREATE INDEX "IX_invoices_sent_at_id" ON invoices (sent_at, id);


CREATE INDEX "IX_invoices_state_invoice_date_id" ON invoices (state, invoice_date, id);


CREATE INDEX "IX_issued_number" ON issued (number);


CREATE INDEX "IX_journal_command" ON journal (command);


CREATE INDEX "IX_offers_created_at_id" ON offers (created_at, id);


CREATE INDEX "IX_offers_customer_created_at_id" ON offers (customer, created_at, id);


CREATE INDEX "IX_offers_number" ON offers (number);


CREATE INDEX "IX_offers_order_number" ON offers (order_number);


CREATE UNIQUE INDEX "IX_offers_order_revision" ON offers ("order", revision);


CREATE INDEX "IX_offers_state_created_at_id" ON offers (state, created_at, id);


CREATE INDEX "IX_offers_state_valid_until" ON offers (state, valid_until);


CREATE INDEX "IX_offers_valid_until_id" ON offers (valid_until, id);


CREATE INDEX "IX_order_events_order_at" ON order_events ("order", at);


CREATE INDEX "IX_order_lines_order_id" ON order_lines (order_id);


CREATE UNIQUE INDEX "IX_order_types_code" ON order_types (code) WHERE state <> 'Deleted';


CREATE INDEX "IX_orders_customer_name_id" ON orders (customer_name, id);


CREATE INDEX "IX_orders_customer_order_number" ON orders (customer_order_number) WHERE customer_order_number IS NOT NULL;


CREATE INDEX "IX_orders_customer_ordered_on_id" ON orders (customer, ordered_on, id);


CREATE INDEX "IX_orders_deal" ON orders (deal) WHERE deal IS NOT NULL;


CREATE UNIQUE INDEX "IX_orders_external_key" ON orders (external_key) WHERE external_key IS NOT NULL;


CREATE UNIQUE INDEX "IX_orders_number" ON orders (number);


CREATE INDEX "IX_orders_ordered_on_id" ON orders (ordered_on, id);


CREATE INDEX "IX_orders_stage_ordered_on_id" ON orders (stage, ordered_on, id);


CREATE INDEX "IX_orders_state_ordered_on_id" ON orders (state, ordered_on, id);


CREATE INDEX "IX_outbox_at_id" ON outbox (at, id);


CREATE INDEX "IX_outbox_document" ON outbox (document);


CREATE INDEX "IX_outbox_sent_at" ON outbox (sent_at);


CREATE UNIQUE INDEX "IX_payment_methods_code" ON payment_methods (code) WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_payment_terms_code" ON payment_terms (code) WHERE state <> 'Deleted';


CREATE INDEX "IX_payment_uses_customer_payment_id" ON payment_uses (customer_payment_id);


CREATE INDEX "IX_payment_uses_invoice" ON payment_uses (invoice);


CREATE INDEX "IX_payments_customer_received_on_id" ON payments (customer, received_on, id);


CREATE UNIQUE INDEX "IX_payments_external_key" ON payments (external_key) WHERE external_key IS NOT NULL;


CREATE UNIQUE INDEX "IX_payments_number" ON payments (number);


CREATE INDEX "IX_payments_order" ON payments ("order");


CREATE INDEX "IX_payments_order_number" ON payments (order_number);


CREATE INDEX "IX_payments_received_on_id" ON payments (received_on, id);


CREATE INDEX "IX_products_barcode" ON products (barcode) WHERE barcode IS NOT NULL;


CREATE INDEX "IX_products_name_id" ON products (name, id);


CREATE UNIQUE INDEX "IX_products_sku" ON products (sku) WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_refund_rules_payment_method" ON refund_rules (payment_method) WHERE state <> 'Deleted';


CREATE INDEX "IX_return_lines_return_id" ON return_lines (return_id);


CREATE INDEX "IX_returns_confirmed_on_id" ON returns (confirmed_on, id);


CREATE INDEX "IX_returns_customer_made_on_id" ON returns (customer, made_on, id);


CREATE INDEX "IX_returns_made_on_id" ON returns (made_on, id);


CREATE UNIQUE INDEX "IX_returns_number" ON returns (number);


CREATE INDEX "IX_returns_order" ON returns ("order");


CREATE INDEX "IX_returns_order_number" ON returns (order_number);


CREATE INDEX "IX_returns_shipment" ON returns (shipment);


CREATE INDEX "IX_returns_shipment_number" ON returns (shipment_number);


CREATE INDEX "IX_returns_state_made_on_id" ON returns (state, made_on, id);


CREATE UNIQUE INDEX "IX_roles_name" ON roles (name) WHERE state <> 'Deleted';


CREATE INDEX "IX_shipment_lines_shipment_id" ON shipment_lines (shipment_id);


CREATE INDEX "IX_shipments_confirmed_on_id" ON shipments (confirmed_on, id);


CREATE INDEX "IX_shipments_customer_made_on_id" ON shipments (customer, made_on, id);


CREATE INDEX "IX_shipments_made_on_id" ON shipments (made_on, id);


CREATE UNIQUE INDEX "IX_shipments_number" ON shipments (number);


CREATE INDEX "IX_shipments_order" ON shipments ("order");


CREATE INDEX "IX_shipments_order_number" ON shipments (order_number);


CREATE INDEX "IX_shipments_state_made_on_id" ON shipments (state, made_on, id);


CREATE INDEX "IX_stock_sku_id" ON stock (sku, id);


CREATE INDEX "IX_stock_adjustment_lines_stock_adjustment_id" ON stock_adjustment_lines (stock_adjustment_id);


CREATE INDEX "IX_stock_adjustments_confirmed_on_id" ON stock_adjustments (confirmed_on, id);


CREATE UNIQUE INDEX "IX_stock_adjustments_number" ON stock_adjustments (number);


CREATE INDEX "IX_stock_moves_at_id" ON stock_moves (at, id);


CREATE INDEX "IX_stock_moves_cause" ON stock_moves (cause);


CREATE INDEX "IX_stock_moves_stock_item_at_id" ON stock_moves (stock_item, at, id);


CREATE UNIQUE INDEX "IX_suppliers_number" ON suppliers (number) WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_tax_regions_code" ON tax_regions (code) WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_users_email" ON users (email) WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_warehouses_code" ON warehouses (code) WHERE state <> 'Deleted';


CREATE UNIQUE INDEX "IX_work_statuses_code" ON work_statuses (code) WHERE state <> 'Deleted';


CREATE SEQUENCE number_order;
CREATE SEQUENCE number_shipment;
CREATE SEQUENCE number_return;
CREATE SEQUENCE number_customer;
CREATE SEQUENCE number_supplier;
CREATE SEQUENCE number_stock_adjustment;
CREATE SEQUENCE number_payment;
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('order', 'SO-', false, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('shipment', 'SH-', false, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('return', 'RT-', false, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('customer', 'C-', false, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('supplier', 'S-', false, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('stock-adjustment', 'SA-', false, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('payment', 'PAY-', false, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('invoice', 'INV-', true, 0);
INSERT INTO number_series (series, prefix, gapless, last) VALUES ('credit-note', 'CN-', true, 0);
