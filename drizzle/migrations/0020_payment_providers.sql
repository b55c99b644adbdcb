CREATE TABLE "payments"."attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "payments"."endpoint" (
	"authority_id" uuid PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"originator_id" text NOT NULL,
	"end_point_id" text NOT NULL,
	"booking_data" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments"."heard_notice" (
	"provider" text NOT NULL,
	"id" text NOT NULL,
	"heard_at" timestamp with time zone NOT NULL,
	CONSTRAINT "heard_notice_provider_id_pk" PRIMARY KEY("provider","id")
);
--> statement-breakpoint
DROP INDEX "payments"."payment_live";--> statement-breakpoint
DROP INDEX "payments"."payment_undecided";--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "provider" text DEFAULT 'main' NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "originator_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "end_point_id" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "booking_data" jsonb DEFAULT '{"kassenzeichen":"{reference}"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "watched" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "surplus" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "heard_notice_time" ON "payments"."heard_notice" USING btree ("heard_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_transaction" ON "payments"."payment" USING btree ("provider","transaction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_live" ON "payments"."payment" USING btree ("application_id") WHERE "payments"."payment"."status" in ('INITIAL', 'PAID') and not "payments"."payment"."surplus";--> statement-breakpoint
CREATE INDEX "payment_undecided" ON "payments"."payment" USING btree ("next_check_at") WHERE "payments"."payment"."status" = 'INITIAL' or "payments"."payment"."watched";--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD CONSTRAINT "payment_watched" CHECK (not "payments"."payment"."watched" or "payments"."payment"."status" in ('FAILED', 'CANCELED'));--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD CONSTRAINT "payment_surplus" CHECK (not "payments"."payment"."surplus" or "payments"."payment"."status" in ('PAID', 'REFUNDED'));--> statement-breakpoint
-- Written by hand. Until now there was one provider, which knew each authority by our id; what we have decided there may still be paid.
UPDATE "payments"."payment" SET "originator_id" = "authority_id"::text;--> statement-breakpoint
UPDATE "payments"."payment" SET "watched" = true WHERE "status" in ('FAILED', 'CANCELED') and "transaction_id" is not null and "reason" in ('PAYER', 'TIMEOUT', 'UNKNOWN_AT_PROVIDER');--> statement-breakpoint
ALTER TABLE "payments"."payment" ALTER COLUMN "provider" DROP DEFAULT, ALTER COLUMN "originator_id" DROP DEFAULT, ALTER COLUMN "end_point_id" DROP DEFAULT, ALTER COLUMN "booking_data" DROP DEFAULT;
