CREATE TABLE "directory"."local_service" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"citizen_name" text NOT NULL,
	"synonyms" text[] NOT NULL,
	"audience" text[] NOT NULL,
	"areas" text[] NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"words" text[] NOT NULL,
	"words_a" text NOT NULL,
	"words_b" text NOT NULL,
	"document" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('german', words_a), 'A') || setweight(to_tsvector('german', words_b), 'B')) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipal"."local_service" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency" text NOT NULL,
	"local_id" text NOT NULL,
	"name" text NOT NULL,
	"citizen_name" text NOT NULL,
	"synonyms" jsonb NOT NULL,
	"audience" jsonb NOT NULL,
	"texts" jsonb NOT NULL,
	"deadlines" jsonb NOT NULL,
	"required_trust_level" text,
	"fees" jsonb NOT NULL,
	"required_documents" jsonb NOT NULL,
	"processing_time" text,
	"offers" jsonb NOT NULL,
	"areas" text[] NOT NULL,
	"provenance" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
ALTER TABLE "directory"."authority" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "directory"."authority" ADD COLUMN "valid_to" date;--> statement-breakpoint
ALTER TABLE "federal"."authority" ADD COLUMN "emblem" text;--> statement-breakpoint
ALTER TABLE "federal"."authority" ADD COLUMN "accessibility" jsonb;--> statement-breakpoint
ALTER TABLE "federal"."authority" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "federal"."authority" ADD COLUMN "valid_to" date;--> statement-breakpoint
ALTER TABLE "municipal"."authority" ADD COLUMN "emblem" text;--> statement-breakpoint
ALTER TABLE "municipal"."authority" ADD COLUMN "accessibility" jsonb;--> statement-breakpoint
ALTER TABLE "municipal"."authority" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "municipal"."authority" ADD COLUMN "valid_to" date;--> statement-breakpoint
ALTER TABLE "state"."authority" ADD COLUMN "emblem" text;--> statement-breakpoint
ALTER TABLE "state"."authority" ADD COLUMN "accessibility" jsonb;--> statement-breakpoint
ALTER TABLE "state"."authority" ADD COLUMN "valid_from" date;--> statement-breakpoint
ALTER TABLE "state"."authority" ADD COLUMN "valid_to" date;--> statement-breakpoint
CREATE INDEX "local_service_areas" ON "directory"."local_service" USING gin ("areas") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "local_service_areas" ON "municipal"."local_service" USING gin ("areas");--> statement-breakpoint
UPDATE "municipal"."xzufi_record" SET "content" = '{"deadlines": [], "reference": null}'::jsonb || "content" WHERE "kind" = 'leistung';--> statement-breakpoint
UPDATE "municipal"."xzufi_record" SET "content" = '{"emblem": null, "accessibility": null, "validFrom": null, "validTo": null}'::jsonb || "content" WHERE "kind" = 'organisationseinheit';
