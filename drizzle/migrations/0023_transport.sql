CREATE TABLE "accounts"."held_document" (
	"share_id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"master_key" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."case_forwarding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"number" text,
	"leika_key" text NOT NULL,
	"from_authority_id" uuid NOT NULL,
	"to_authority_id" uuid NOT NULL,
	"is_elsewhere" boolean NOT NULL,
	"reason" text NOT NULL,
	"worker_subject" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "applications"."delivery_due";--> statement-breakpoint
ALTER TABLE "applications"."delivery" ALTER COLUMN "destination_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "applications"."document" ADD COLUMN "attached_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts"."document_share" ADD COLUMN "master_key" text;--> statement-breakpoint
ALTER TABLE "accounts"."document_share" ADD COLUMN "wrapped_key" "bytea";--> statement-breakpoint
ALTER TABLE "applications"."delivery" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "applications"."case_forwarding" ADD CONSTRAINT "case_forwarding_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_document_application" ON "accounts"."held_document" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "held_document_version" ON "accounts"."held_document" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "held_document_until" ON "accounts"."held_document" USING btree ("until");--> statement-breakpoint
CREATE INDEX "held_document_master" ON "accounts"."held_document" USING btree ("master_key");--> statement-breakpoint
CREATE INDEX "case_forwarding_from" ON "applications"."case_forwarding" USING btree ("from_authority_id","id");--> statement-breakpoint
CREATE INDEX "case_forwarding_application" ON "applications"."case_forwarding" USING btree ("application_id","id");--> statement-breakpoint
CREATE INDEX "case_forwarding_worker" ON "applications"."case_forwarding" USING btree ("worker_subject");--> statement-breakpoint
CREATE INDEX "document_share_master" ON "accounts"."document_share" USING btree ("master_key");--> statement-breakpoint
CREATE INDEX "delivery_due" ON "applications"."delivery" USING btree ("next_at") WHERE "applications"."delivery"."state" in ('UNROUTED', 'WAITING', 'SEALED', 'ANNOUNCED', 'SUBMITTED');--> statement-breakpoint
-- By hand: what was submitted is known by its seal, and before there were seals by the table that goes with this.
UPDATE "applications"."document" AS d SET "attached_at" = s."sealed_at", "until" = NULL
	FROM "applications"."seal" AS s
	WHERE s."application_id" = d."application_id" AND d."purpose" = 'ATTACHMENT' AND EXISTS (
		SELECT 1 FROM jsonb_array_elements(
			convert_from(decode(rpad(translate(split_part(s."jws", '.', 2), '-_', '+/'), ((length(split_part(s."jws", '.', 2)) + 3) / 4) * 4, '='), 'base64'), 'UTF8')::jsonb -> 'attachments'
		) AS a WHERE a ->> 'id' = d."document_id"::text AND a ->> 'sha512' = d."sha512"
	);--> statement-breakpoint
UPDATE "applications"."document" AS d SET "attached_at" = s."submitted_at", "until" = NULL
	FROM "applications"."shared_document" AS old JOIN "applications"."submission" AS s ON s."application_id" = old."application_id"
	WHERE old."share_id" = d."id" AND old."attached" AND d."attached_at" IS NULL;--> statement-breakpoint
ALTER TABLE "applications"."shared_document" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "applications"."shared_document" CASCADE;--> statement-breakpoint
DELETE FROM "events"."consumer" WHERE "name" = 'applications.attachments';
