CREATE TABLE "applications"."transfer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"from_account" uuid NOT NULL,
	"from_organisation" uuid,
	"to_organisation" uuid,
	"code_hash" text,
	"offered_by" uuid NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	CONSTRAINT "transfer_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "accounts"."invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"role" text NOT NULL,
	"services" jsonb,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"answer" text,
	"answered_by" uuid,
	CONSTRAINT "invitation_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "accounts"."mandate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text,
	"role" text NOT NULL,
	"services" jsonb,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"origin" text NOT NULL,
	"granted_by" uuid,
	"granted_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ending" text,
	"ended_by" uuid
);
--> statement-breakpoint
CREATE TABLE "accounts"."organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"legal_form" text,
	"register_court" text,
	"register_type" text,
	"register_number" text,
	"street" text,
	"postal_code" text,
	"city" text,
	"proven_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "leika_key" text;--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "organisation_name" text;--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "organisation_proven" boolean;--> statement-breakpoint
ALTER TABLE "applications"."submission" ADD COLUMN "submitted_by" uuid;--> statement-breakpoint
ALTER TABLE "applications"."submission" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "applications"."submission" ADD COLUMN "organisation_name" text;--> statement-breakpoint
ALTER TABLE "applications"."timeline_entry" ADD COLUMN "representative" uuid;--> statement-breakpoint
ALTER TABLE "applications"."timeline_entry" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "applications"."timeline_entry" ADD COLUMN "organisation_name" text;--> statement-breakpoint
ALTER TABLE "applications"."timeline_entry" ADD COLUMN "organisation_proven" boolean;--> statement-breakpoint
ALTER TABLE "payments"."payable" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "payments"."payable" ADD COLUMN "leika_key" text;--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "organisation_name" text;--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD COLUMN "leika_key" text;--> statement-breakpoint
ALTER TABLE "applications"."transfer" ADD CONSTRAINT "transfer_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "accounts"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."mandate" ADD CONSTRAINT "mandate_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "accounts"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."mandate" ADD CONSTRAINT "mandate_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "transfer_open" ON "applications"."transfer" USING btree ("application_id") WHERE "applications"."transfer"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "transfer_to" ON "applications"."transfer" USING btree ("to_organisation","id");--> statement-breakpoint
CREATE INDEX "invitation_organisation" ON "accounts"."invitation" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "mandate_open" ON "accounts"."mandate" USING btree ("organisation_id","account_id") WHERE "accounts"."mandate"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "mandate_account" ON "accounts"."mandate" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "mandate_organisation" ON "accounts"."mandate" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "message_organisation" ON "accounts"."message" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "application_organisation" ON "applications"."application" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "payment_organisation" ON "payments"."payment" USING btree ("organisation_id","id");--> statement-breakpoint
-- By hand: what logins have proved so far becomes records of its own.
INSERT INTO "accounts"."organisation" ("id", "name", "proven_at", "created_at")
SELECT DISTINCT ON (o.id) o.id, o.name, i.linked_at, i.linked_at
FROM "accounts"."identity" i, jsonb_to_recordset(i.organisations) AS o(id uuid, name text, role text)
ORDER BY o.id, i.linked_at DESC;--> statement-breakpoint
INSERT INTO "accounts"."mandate" ("id", "organisation_id", "account_id", "role", "valid_from", "origin", "granted_at")
SELECT DISTINCT ON (o.id, i.account_id)
	(lpad(to_hex((extract(epoch FROM i.linked_at) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || 'a' || substr(md5(random()::text), 1, 15))::uuid,
	o.id, i.account_id,
	CASE WHEN o.role IN ('ADMINISTRATOR', 'REPRESENTATIVE', 'CLERK') THEN o.role ELSE 'READER' END,
	(i.linked_at AT TIME ZONE 'Europe/Berlin')::date, 'LOGIN', i.linked_at
FROM "accounts"."identity" i, jsonb_to_recordset(i.organisations) AS o(id uuid, name text, role text)
ORDER BY o.id, i.account_id, i.linked_at DESC;--> statement-breakpoint
UPDATE "applications"."application" a SET "organisation_name" = o.name, "organisation_proven" = true
FROM "accounts"."organisation" o WHERE o.id = a.organisation_id;--> statement-breakpoint
UPDATE "payments"."payable" p SET "organisation_id" = a.organisation_id, "leika_key" = a.leika_key
FROM "applications"."application" a WHERE a.id = p.application_id;--> statement-breakpoint
UPDATE "payments"."payment" p SET "organisation_id" = a.organisation_id, "organisation_name" = a.organisation_name, "leika_key" = a.leika_key
FROM "applications"."application" a WHERE a.id = p.application_id;
