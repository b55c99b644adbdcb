CREATE SCHEMA "privacy";
--> statement-breakpoint
CREATE TABLE "privacy"."erasure_answer" (
	"subgraph" text NOT NULL,
	"erasure_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"erased" jsonb NOT NULL,
	"kept" jsonb NOT NULL,
	CONSTRAINT "erasure_answer_subgraph_erasure_id_pk" PRIMARY KEY("subgraph","erasure_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"decision" text NOT NULL,
	"text_version" integer NOT NULL,
	"language" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."erasure_part" (
	"erasure_id" uuid NOT NULL,
	"subgraph" text NOT NULL,
	"rules" jsonb NOT NULL,
	"erased" jsonb NOT NULL,
	"kept" jsonb NOT NULL,
	"answered_at" timestamp with time zone,
	"failures" integer NOT NULL,
	CONSTRAINT "erasure_part_erasure_id_subgraph_pk" PRIMARY KEY("erasure_id","subgraph")
);
--> statement-breakpoint
CREATE TABLE "accounts"."erasure_record" (
	"position" bigint PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"erasure_id" uuid NOT NULL,
	"event" text NOT NULL,
	"report_digest" text
);
--> statement-breakpoint
CREATE TABLE "accounts"."erasure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"account_hash" text,
	"merged_hashes" text[] DEFAULT '{}' NOT NULL,
	"viewer" jsonb,
	"status" text NOT NULL,
	"language" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"ordered_at" timestamp with time zone,
	"settles_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"receipt_hash" text,
	"due_at" timestamp with time zone,
	"leased_until" timestamp with time zone,
	CONSTRAINT "erasure_receiptHash_unique" UNIQUE("receipt_hash")
);
--> statement-breakpoint
ALTER TABLE "accounts"."message" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "applications"."application" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "applications"."transfer" ALTER COLUMN "from_account" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "applications"."transfer" ALTER COLUMN "offered_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."payable" ALTER COLUMN "account" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "payments"."payment" ALTER COLUMN "account" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."known_application" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."paper_delivery" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."invitation" ALTER COLUMN "invited_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."upload" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "applications"."shared_document" ALTER COLUMN "account" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."data_export_part" ADD COLUMN "missing" text;--> statement-breakpoint
ALTER TABLE "payments"."payable" ADD COLUMN "outlived" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."consent" ADD CONSTRAINT "consent_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."erasure_part" ADD CONSTRAINT "erasure_part_erasure_id_erasure_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "accounts"."erasure"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_account" ON "accounts"."consent" USING btree ("account_id","purpose","id");--> statement-breakpoint
CREATE INDEX "erasure_account" ON "accounts"."erasure" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "erasure_hash" ON "accounts"."erasure" USING btree ("account_hash");--> statement-breakpoint
CREATE INDEX "erasure_merged" ON "accounts"."erasure" USING gin ("merged_hashes");--> statement-breakpoint
CREATE INDEX "erasure_due" ON "accounts"."erasure" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "outbox_account" ON "events"."outbox" USING btree (("payload"#>>'{account}')) WHERE "events"."outbox"."payload"#>>'{account}' is not null;--> statement-breakpoint
CREATE INDEX "outbox_from" ON "events"."outbox" USING btree (("payload"#>>'{from,account}')) WHERE "events"."outbox"."payload"#>>'{from,account}' is not null;--> statement-breakpoint
CREATE INDEX "outbox_to" ON "events"."outbox" USING btree (("payload"#>>'{to,account}')) WHERE "events"."outbox"."payload"#>>'{to,account}' is not null;--> statement-breakpoint
CREATE INDEX "outbox_into" ON "events"."outbox" USING btree (("payload"->>'into')) WHERE "events"."outbox"."payload"->>'into' is not null;--> statement-breakpoint
CREATE INDEX "access_reader" ON "accounts"."access" USING btree (("content"->>'reader')) WHERE "accounts"."access"."content"->>'reader' <> "accounts"."access"."account"::text;--> statement-breakpoint
CREATE INDEX "application_retention" ON "applications"."application" USING btree ("status","started_at");--> statement-breakpoint
-- Written once: decisions on consents, which go with their account alone, and the record of deletions.
CREATE TRIGGER "consent_written_once" BEFORE UPDATE OF "id", "purpose", "decision", "text_version", "language", "at" ON "accounts"."consent" FOR EACH ROW EXECUTE FUNCTION "accounts"."refuse_change"();--> statement-breakpoint
CREATE TRIGGER "erasure_record_written_once" BEFORE UPDATE ON "accounts"."erasure_record" FOR EACH ROW EXECUTE FUNCTION "accounts"."refuse_change"();--> statement-breakpoint
CREATE TRIGGER "erasure_record_kept" BEFORE DELETE OR TRUNCATE ON "accounts"."erasure_record" FOR EACH STATEMENT EXECUTE FUNCTION "accounts"."refuse_change"();--> statement-breakpoint
ALTER TABLE "accounts"."consent" ENABLE ALWAYS TRIGGER "consent_written_once";--> statement-breakpoint
ALTER TABLE "accounts"."erasure_record" ENABLE ALWAYS TRIGGER "erasure_record_written_once";--> statement-breakpoint
ALTER TABLE "accounts"."erasure_record" ENABLE ALWAYS TRIGGER "erasure_record_kept";--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON "accounts"."erasure_record" FROM PUBLIC;
