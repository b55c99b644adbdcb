CREATE TABLE "accounts"."receipt_delivery" (
	"payment_id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"organisation_id" uuid,
	"leika_key" text,
	"application_id" uuid NOT NULL,
	"authority_id" uuid NOT NULL,
	"number" text NOT NULL,
	"size" bigint NOT NULL,
	"sha512" text NOT NULL,
	"event_position" bigint NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "payments"."contradiction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"found" bigint,
	"first_seen_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"seen" integer NOT NULL,
	"settled_at" timestamp with time zone,
	"reason" text,
	CONSTRAINT "contradiction_once" UNIQUE NULLS NOT DISTINCT("payment_id","kind","found")
);
--> statement-breakpoint
CREATE TABLE "payments"."ledger_catch_up" (
	"name" text PRIMARY KEY NOT NULL,
	"up_to" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments"."provider_day" (
	"authority_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"originator_id" text NOT NULL,
	"end_point_id" text NOT NULL,
	"day" date NOT NULL,
	"looked" integer NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "provider_day_authority_id_provider_originator_id_end_point_id_day_pk" PRIMARY KEY("authority_id","provider","originator_id","end_point_id","day")
);
--> statement-breakpoint
CREATE TABLE "payments"."provider_difference" (
	"provider" text NOT NULL,
	"transaction_id" text NOT NULL,
	"kind" text NOT NULL,
	"authority_id" uuid NOT NULL,
	"day" date NOT NULL,
	"reference" text,
	"expected" bigint,
	"found" bigint,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "provider_difference_provider_transaction_id_kind_pk" PRIMARY KEY("provider","transaction_id","kind")
);
--> statement-breakpoint
CREATE TABLE "payments"."receipt" (
	"payment_id" uuid PRIMARY KEY NOT NULL,
	"content" "bytea",
	"sha512" text,
	"written_at" timestamp with time zone,
	CONSTRAINT "receipt_written" CHECK (num_nulls("payments"."receipt"."content", "payments"."receipt"."sha512", "payments"."receipt"."written_at") in (0, 3))
);
--> statement-breakpoint
DROP INDEX "payments"."payment_receipt";--> statement-breakpoint
ALTER TABLE "payments"."receipt_counter" DROP CONSTRAINT "receipt_counter_pkey";--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "receipt_year" integer;--> statement-breakpoint
UPDATE "payments"."payment" SET "receipt_year" = 0 WHERE "receipt_number" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."receipt_counter" ADD COLUMN "year" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."receipt_counter" ALTER COLUMN "year" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "payments"."receipt_counter" ADD CONSTRAINT "receipt_counter_authority_id_year_pk" PRIMARY KEY("authority_id","year");--> statement-breakpoint
ALTER TABLE "accounts"."receipt_delivery" ADD CONSTRAINT "receipt_delivery_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments"."contradiction" ADD CONSTRAINT "contradiction_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "payments"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments"."receipt" ADD CONSTRAINT "receipt_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "payments"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "receipt_delivery_open" ON "accounts"."receipt_delivery" USING btree ("payment_id") WHERE "accounts"."receipt_delivery"."delivered_at" is null;--> statement-breakpoint
CREATE INDEX "receipt_delivery_account" ON "accounts"."receipt_delivery" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "contradiction_open" ON "payments"."contradiction" USING btree ("first_seen_at") WHERE "payments"."contradiction"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "provider_difference_day" ON "payments"."provider_difference" USING btree ("authority_id","day","provider","transaction_id");--> statement-breakpoint
CREATE INDEX "receipt_unwritten" ON "payments"."receipt" USING btree ("payment_id") WHERE "payments"."receipt"."written_at" is null;--> statement-breakpoint
CREATE INDEX "payment_decided_at" ON "payments"."payment" USING btree ("decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_receipt" ON "payments"."payment" USING btree ("authority_id","receipt_year","receipt_number");--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD CONSTRAINT "payment_receipt_year" CHECK (("payments"."payment"."receipt_year" is null) = ("payments"."payment"."receipt_number" is null));--> statement-breakpoint
-- A receipt that was written stays as it was, to the byte; it goes with its payment, when nobody has to keep that any more.
CREATE FUNCTION "payments"."refuse_receipt_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'a receipt is written once: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "receipt_written_once" BEFORE UPDATE ON "payments"."receipt" FOR EACH ROW WHEN (OLD."written_at" IS NOT NULL) EXECUTE FUNCTION "payments"."refuse_receipt_change"();--> statement-breakpoint
ALTER TABLE "payments"."receipt" ENABLE ALWAYS TRIGGER "receipt_written_once";--> statement-breakpoint
CREATE TRIGGER "receipt_not_truncated" BEFORE TRUNCATE ON "payments"."receipt" FOR EACH STATEMENT EXECUTE FUNCTION "payments"."refuse_receipt_change"();--> statement-breakpoint
ALTER TABLE "payments"."receipt" ENABLE ALWAYS TRIGGER "receipt_not_truncated";--> statement-breakpoint
CREATE FUNCTION "payments"."refuse_receipt_number_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the number of a receipt stays' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "payment_receipt_number_stays" BEFORE UPDATE ON "payments"."payment" FOR EACH ROW WHEN (OLD."receipt_number" IS NOT NULL AND (OLD."authority_id", OLD."receipt_year", OLD."receipt_number") IS DISTINCT FROM (NEW."authority_id", NEW."receipt_year", NEW."receipt_number")) EXECUTE FUNCTION "payments"."refuse_receipt_number_change"();--> statement-breakpoint
ALTER TABLE "payments"."payment" ENABLE ALWAYS TRIGGER "payment_receipt_number_stays";--> statement-breakpoint
-- As before, but each entry is looked up by its key: joined, the table of all entries was read for every few lines that were added.
CREATE OR REPLACE FUNCTION "payments"."add_to_turnover"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "payments"."ledger_turnover" AS "known" ("authority_id", "account", "booking_code", "currency", "day", "debit", "credit")
	SELECT "authority_id", "account", "booking_code", "currency", "day", sum("debit"), sum("credit") FROM (
		SELECT "line".*, (
			SELECT "entry"."day" FROM "payments"."ledger_entry" AS "entry"
			WHERE "entry"."authority_id" = "line"."authority_id" AND "entry"."position" = "line"."position"
		) AS "day" FROM "added" AS "line"
	) AS "dated"
	GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
	ON CONFLICT ("authority_id", "account", "booking_code", "currency", "day")
	DO UPDATE SET "debit" = "known"."debit" + excluded."debit", "credit" = "known"."credit" + excluded."credit";
	RETURN NULL;
END $$;
