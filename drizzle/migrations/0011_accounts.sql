CREATE TABLE "accounts"."account_merger" (
	"closed" uuid PRIMARY KEY NOT NULL,
	"into" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"session_level" text NOT NULL,
	"proof_level" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."proven_attribute" (
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	"trust_level" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proven_attribute_provider_subject_name_pk" PRIMARY KEY("provider","subject","name")
);
--> statement-breakpoint
CREATE TABLE "applications"."closed_account" (
	"closed" uuid PRIMARY KEY NOT NULL,
	"into" uuid NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "payments"."closed_account" (
	"closed" uuid PRIMARY KEY NOT NULL,
	"into" uuid NOT NULL
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
ALTER TABLE "accounts"."account" ADD COLUMN "proofs" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."identity_link" ADD COLUMN "shown" jsonb;--> statement-breakpoint
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
ALTER TABLE "accounts"."account_merger" ADD CONSTRAINT "account_merger_into_account_id_fk" FOREIGN KEY ("into") REFERENCES "accounts"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."proven_attribute" ADD CONSTRAINT "proven_attribute_provider_subject_identity_provider_subject_fk" FOREIGN KEY ("provider","subject") REFERENCES "accounts"."identity"("provider","subject") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."transfer" ADD CONSTRAINT "transfer_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "accounts"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."mandate" ADD CONSTRAINT "mandate_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "accounts"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."mandate" ADD CONSTRAINT "mandate_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_merger_into" ON "accounts"."account_merger" USING btree ("into");--> statement-breakpoint
CREATE INDEX "closed_account_into" ON "applications"."closed_account" USING btree ("into");--> statement-breakpoint
CREATE UNIQUE INDEX "transfer_open" ON "applications"."transfer" USING btree ("application_id") WHERE "applications"."transfer"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "transfer_to" ON "applications"."transfer" USING btree ("to_organisation","id");--> statement-breakpoint
CREATE INDEX "closed_account_into" ON "payments"."closed_account" USING btree ("into");--> statement-breakpoint
CREATE INDEX "invitation_organisation" ON "accounts"."invitation" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "mandate_open" ON "accounts"."mandate" USING btree ("organisation_id","account_id") WHERE "accounts"."mandate"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "mandate_account" ON "accounts"."mandate" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "mandate_organisation" ON "accounts"."mandate" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "message_organisation" ON "accounts"."message" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "application_organisation" ON "applications"."application" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "payment_organisation" ON "payments"."payment" USING btree ("organisation_id","id");--> statement-breakpoint
-- By hand: no account of the id of a closed one is opened again, whoever comes late.
CREATE FUNCTION "accounts"."refuse_closed_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM "accounts"."account_merger" WHERE "closed" = NEW."id") THEN
		RAISE EXCEPTION 'an account that was merged into another stays closed' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "account_stays_closed" AFTER INSERT ON "accounts"."account" FOR EACH ROW EXECUTE FUNCTION "accounts"."refuse_closed_account"();
--> statement-breakpoint
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
