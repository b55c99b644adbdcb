CREATE TABLE "payments"."bank_account" (
	"iban" text PRIMARY KEY NOT NULL,
	"authority_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments"."booking_code" (
	"authority_id" uuid NOT NULL,
	"leika_key" text NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "booking_code_authority_id_leika_key_pk" PRIMARY KEY("authority_id","leika_key")
);
--> statement-breakpoint
CREATE TABLE "payments"."ledger_entry" (
	"authority_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"payment_id" uuid,
	"reference" text,
	"day" date NOT NULL,
	"lines" smallint NOT NULL,
	"booked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_entry_authority_id_position_pk" PRIMARY KEY("authority_id","position"),
	CONSTRAINT "ledger_entry_position" CHECK ("payments"."ledger_entry"."position" > 0)
);
--> statement-breakpoint
CREATE TABLE "payments"."ledger_export" (
	"authority_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"format" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"iban" text,
	"up_to" bigint NOT NULL,
	"entries" integer NOT NULL,
	"total" bigint NOT NULL,
	"digest" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_export_authority_id_number_pk" PRIMARY KEY("authority_id","number")
);
--> statement-breakpoint
CREATE TABLE "payments"."ledger_line" (
	"authority_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"number" smallint NOT NULL,
	"account" text NOT NULL,
	"booking_code" text NOT NULL,
	"debit" bigint NOT NULL,
	"credit" bigint NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "ledger_line_authority_id_position_number_pk" PRIMARY KEY("authority_id","position","number"),
	CONSTRAINT "ledger_line_account" CHECK ("payments"."ledger_line"."account" in ('RECEIVABLE', 'CLEARING', 'BANK', 'REVENUE', 'TAX_PAYABLE', 'REFUNDS_PAYABLE', 'SUSPENSE')),
	CONSTRAINT "ledger_line_number" CHECK ("payments"."ledger_line"."number" > 0),
	CONSTRAINT "ledger_line_one_side" CHECK (("payments"."ledger_line"."debit" > 0 and "payments"."ledger_line"."credit" = 0) or ("payments"."ledger_line"."debit" = 0 and "payments"."ledger_line"."credit" > 0)),
	CONSTRAINT "ledger_line_currency" CHECK ("payments"."ledger_line"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "payments"."ledger_turnover" (
	"authority_id" uuid NOT NULL,
	"account" text NOT NULL,
	"booking_code" text NOT NULL,
	"currency" text NOT NULL,
	"day" date NOT NULL,
	"debit" bigint NOT NULL,
	"credit" bigint NOT NULL,
	CONSTRAINT "ledger_turnover_authority_id_account_booking_code_currency_day_pk" PRIMARY KEY("authority_id","account","booking_code","currency","day")
);
--> statement-breakpoint
CREATE TABLE "payments"."statement_line" (
	"statement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"authority_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"day" date NOT NULL,
	"value_day" date,
	"bank_reference" text,
	"reference" text,
	"other_currency" text,
	"outcome" text,
	"payment_id" uuid,
	"suspense" bigint,
	CONSTRAINT "statement_line_statement_id_number_pk" PRIMARY KEY("statement_id","number")
);
--> statement-breakpoint
CREATE TABLE "payments"."statement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"authority_id" uuid NOT NULL,
	"iban" text NOT NULL,
	"statement_id" text NOT NULL,
	"currency" text NOT NULL,
	"opening" bigint NOT NULL,
	"closing" bigint NOT NULL,
	"opening_day" date NOT NULL,
	"closing_day" date NOT NULL,
	"lines" integer NOT NULL,
	"file_digest" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "payments"."ledger_line" ADD CONSTRAINT "ledger_line_entry" FOREIGN KEY ("authority_id","position") REFERENCES "payments"."ledger_entry"("authority_id","position") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments"."statement_line" ADD CONSTRAINT "statement_line_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "payments"."statement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments"."statement" ADD CONSTRAINT "statement_iban_bank_account_iban_fk" FOREIGN KEY ("iban") REFERENCES "payments"."bank_account"("iban") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bank_account_authority" ON "payments"."bank_account" USING btree ("authority_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_source" ON "payments"."ledger_entry" USING btree ("source");--> statement-breakpoint
CREATE INDEX "ledger_entry_payment" ON "payments"."ledger_entry" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "ledger_entry_day" ON "payments"."ledger_entry" USING btree ("authority_id","day","position");--> statement-breakpoint
CREATE INDEX "ledger_entry_reference" ON "payments"."ledger_entry" USING btree ("authority_id","reference","position");--> statement-breakpoint
CREATE INDEX "statement_line_day" ON "payments"."statement_line" USING btree ("authority_id","day","statement_id","number");--> statement-breakpoint
CREATE INDEX "statement_line_reference" ON "payments"."statement_line" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "statement_line_open" ON "payments"."statement_line" USING btree ("authority_id","statement_id","number") WHERE "payments"."statement_line"."outcome" is null or "payments"."statement_line"."outcome" = 'NOT_PAID';--> statement-breakpoint
CREATE UNIQUE INDEX "statement_once" ON "payments"."statement" USING btree ("iban","statement_id");--> statement-breakpoint
CREATE INDEX "statement_authority" ON "payments"."statement" USING btree ("authority_id","closing_day");
--> statement-breakpoint
-- Written once: entries and their lines, and what exports were made of.
CREATE FUNCTION "payments"."refuse_ledger_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'rows of %.% are written once: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "ledger_entry_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "payments"."ledger_entry" FOR EACH STATEMENT EXECUTE FUNCTION "payments"."refuse_ledger_change"();--> statement-breakpoint
ALTER TABLE "payments"."ledger_entry" ENABLE ALWAYS TRIGGER "ledger_entry_written_once";--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "payments"."ledger_entry" FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER "ledger_line_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "payments"."ledger_line" FOR EACH STATEMENT EXECUTE FUNCTION "payments"."refuse_ledger_change"();--> statement-breakpoint
ALTER TABLE "payments"."ledger_line" ENABLE ALWAYS TRIGGER "ledger_line_written_once";--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "payments"."ledger_line" FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER "ledger_export_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "payments"."ledger_export" FOR EACH STATEMENT EXECUTE FUNCTION "payments"."refuse_ledger_change"();--> statement-breakpoint
ALTER TABLE "payments"."ledger_export" ENABLE ALWAYS TRIGGER "ledger_export_written_once";--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "payments"."ledger_export" FROM PUBLIC;--> statement-breakpoint
-- Balanced: looked at when the transaction ends, as lines come one after the other. It sees lines that are added to an old entry, too.
CREATE FUNCTION "payments"."require_balanced_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	expected smallint;
	found bigint;
	balanced boolean;
BEGIN
	SELECT "lines" INTO expected FROM "payments"."ledger_entry" WHERE "authority_id" = NEW."authority_id" AND "position" = NEW."position";
	SELECT sum("n"), bool_and("debit" = "credit") INTO found, balanced FROM (
		SELECT count(*) AS "n", sum("debit") AS "debit", sum("credit") AS "credit" FROM "payments"."ledger_line"
		WHERE "authority_id" = NEW."authority_id" AND "position" = NEW."position" GROUP BY "currency"
	) AS "sums";
	IF found IS NULL OR found < 2 OR found <> expected THEN
		RAISE EXCEPTION 'entry % of % has % lines where it must have % and two at least', NEW."position", NEW."authority_id", coalesce(found, 0), expected USING ERRCODE = 'check_violation';
	END IF;
	IF NOT balanced THEN
		RAISE EXCEPTION 'debit and credit of entry % of % differ', NEW."position", NEW."authority_id" USING ERRCODE = 'check_violation';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "ledger_entry_balanced" AFTER INSERT ON "payments"."ledger_entry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "payments"."require_balanced_entry"();--> statement-breakpoint
ALTER TABLE "payments"."ledger_entry" ENABLE ALWAYS TRIGGER "ledger_entry_balanced";--> statement-breakpoint
-- Lines 1 and 2 come with their entry, which is looked at: the same numbers cannot come again.
CREATE CONSTRAINT TRIGGER "ledger_line_balanced" AFTER INSERT ON "payments"."ledger_line" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."number" > 2) EXECUTE FUNCTION "payments"."require_balanced_entry"();--> statement-breakpoint
ALTER TABLE "payments"."ledger_line" ENABLE ALWAYS TRIGGER "ledger_line_balanced";--> statement-breakpoint
-- Turnovers are what the lines say, as nothing else writes them.
CREATE FUNCTION "payments"."add_to_turnover"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "payments"."ledger_turnover" AS "known" ("authority_id", "account", "booking_code", "currency", "day", "debit", "credit")
	SELECT "line"."authority_id", "line"."account", "line"."booking_code", "line"."currency", "entry"."day", sum("line"."debit"), sum("line"."credit")
	FROM "added" AS "line" JOIN "payments"."ledger_entry" AS "entry" ON "entry"."authority_id" = "line"."authority_id" AND "entry"."position" = "line"."position"
	GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
	ON CONFLICT ("authority_id", "account", "booking_code", "currency", "day")
	DO UPDATE SET "debit" = "known"."debit" + excluded."debit", "credit" = "known"."credit" + excluded."credit";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "ledger_line_turnover" AFTER INSERT ON "payments"."ledger_line" REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "payments"."add_to_turnover"();--> statement-breakpoint
ALTER TABLE "payments"."ledger_line" ENABLE ALWAYS TRIGGER "ledger_line_turnover";--> statement-breakpoint
CREATE FUNCTION "payments"."refuse_foreign_turnover"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF pg_trigger_depth() < 2 THEN
		RAISE EXCEPTION 'turnovers follow from the lines of the ledger: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "ledger_turnover_follows" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "payments"."ledger_turnover" FOR EACH STATEMENT EXECUTE FUNCTION "payments"."refuse_foreign_turnover"();--> statement-breakpoint
ALTER TABLE "payments"."ledger_turnover" ENABLE ALWAYS TRIGGER "ledger_turnover_follows";
