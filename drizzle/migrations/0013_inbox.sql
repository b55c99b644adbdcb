CREATE TABLE "applications"."document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"account_id" uuid,
	"purpose" text NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts"."message_attachment" (
	"message_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "message_attachment_message_id_version_id_pk" PRIMARY KEY("message_id","version_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."known_application" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"organisation_id" uuid,
	"leika_key" text NOT NULL,
	"authority_id" uuid NOT NULL,
	"trust_level" text NOT NULL,
	"number" text,
	"service_name" text,
	"submitted_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts"."paper_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"authority_id" uuid NOT NULL,
	"law" text NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"posted_on" date,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" text,
	"sent_to" jsonb,
	CONSTRAINT "paper_delivery_messageId_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "accounts"."delivery_preference" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"electronic" boolean NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."provision" (
	"position" bigint PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"message_id" uuid NOT NULL,
	"step" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."email_confirmation" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"attempts" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."notice_address" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"email" text,
	"language" text NOT NULL,
	"confirmation_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"attempts" integer NOT NULL,
	"sent_at" timestamp with time zone,
	"failure" text
);
--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "authority_id" uuid;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "required_trust_level" text DEFAULT 'BASIC' NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."message" ALTER COLUMN "required_trust_level" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "body" text;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "channel" text;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "law" text;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "deemed_delivered_on" date;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "notified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "retrieved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD COLUMN "notice_id" uuid;--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "decision_trust_level" text;--> statement-breakpoint
ALTER TABLE "applications"."submission" ADD COLUMN "required_trust_level" text DEFAULT 'SUBSTANTIAL' NOT NULL;--> statement-breakpoint
ALTER TABLE "applications"."submission" ALTER COLUMN "required_trust_level" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "applications"."timeline_entry" ADD COLUMN "documents" jsonb;--> statement-breakpoint
ALTER TABLE "accounts"."document" ADD COLUMN "required_trust_level" text DEFAULT 'BASIC' NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."document" ALTER COLUMN "required_trust_level" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "accounts"."document" ADD COLUMN "authority_id" uuid;--> statement-breakpoint
ALTER TABLE "accounts"."document" ADD COLUMN "application_id" uuid;--> statement-breakpoint
ALTER TABLE "accounts"."document" ADD COLUMN "withheld" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."document" ALTER COLUMN "withheld" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "accounts"."document_record" ADD COLUMN "actor" text DEFAULT 'OWNER' NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."document_record" ALTER COLUMN "actor" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "accounts"."document_record" ADD COLUMN "authority_id" uuid;--> statement-breakpoint
ALTER TABLE "accounts"."document_record" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "accounts"."message_attachment" ADD CONSTRAINT "message_attachment_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "accounts"."message"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."message_attachment" ADD CONSTRAINT "message_attachment_version_id_document_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "accounts"."document_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."paper_delivery" ADD CONSTRAINT "paper_delivery_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "accounts"."message"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."paper_delivery" ADD CONSTRAINT "paper_delivery_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."delivery_preference" ADD CONSTRAINT "delivery_preference_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."email_confirmation" ADD CONSTRAINT "email_confirmation_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."notice_address" ADD CONSTRAINT "notice_address_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."notice" ADD CONSTRAINT "notice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_application" ON "applications"."document" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "message_attachment_version" ON "accounts"."message_attachment" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "known_application_account" ON "accounts"."known_application" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "paper_delivery_authority" ON "accounts"."paper_delivery" USING btree ("authority_id","id");--> statement-breakpoint
CREATE INDEX "delivery_preference_account" ON "accounts"."delivery_preference" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "provision_message" ON "accounts"."provision" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "notice_due" ON "accounts"."notice" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "notice_account" ON "accounts"."notice" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "message_notice" ON "accounts"."message" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "document_application" ON "accounts"."document" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "document_record_document" ON "accounts"."document_record" USING btree ("document_id","id");--> statement-breakpoint
CREATE INDEX "document_share_application" ON "accounts"."document_share" USING btree ("application_id");--> statement-breakpoint
-- By hand: what is known of earlier rows, and tables whose rows are written once.
UPDATE "accounts"."document_record" SET "actor" = CASE WHEN "action" = 'READ_BY_SHARE' THEN 'AUTHORITY' ELSE 'PORTAL' END WHERE "action" IN ('READ_BY_SHARE', 'INFECTED', 'EXPIRED');
--> statement-breakpoint
UPDATE "applications"."submission" AS s SET "required_trust_level" = o."offer"->'onlineServices'->0->>'trustLevel'
	FROM "applications"."application" AS a JOIN "applications"."offer" AS o ON o."id" = a."offer_id"
	WHERE a."id" = s."application_id" AND o."offer"->'onlineServices'->0->>'trustLevel' IS NOT NULL;
--> statement-breakpoint
INSERT INTO "accounts"."known_application" ("id", "account_id", "organisation_id", "leika_key", "authority_id", "trust_level", "number", "service_name", "submitted_at", "ended_at")
	SELECT a."id", a."account_id", a."organisation_id", a."leika_key", a."authority_id", coalesce(s."required_trust_level", o."offer"->'onlineServices'->0->>'trustLevel', 'SUBSTANTIAL'),
		a."number", s."service_name", a."submitted_at", CASE WHEN a."status" = 'WITHDRAWN' THEN now() END
	FROM "applications"."application" AS a
	LEFT JOIN "applications"."submission" AS s ON s."application_id" = a."id"
	LEFT JOIN "applications"."offer" AS o ON o."id" = a."offer_id";
--> statement-breakpoint
CREATE FUNCTION "accounts"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'rows of %.% are written once: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "provision_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "accounts"."provision" FOR EACH STATEMENT EXECUTE FUNCTION "accounts"."refuse_change"();--> statement-breakpoint
ALTER TABLE "accounts"."provision" ENABLE ALWAYS TRIGGER "provision_written_once";--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "accounts"."provision" FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER "delivery_preference_written_once" BEFORE UPDATE OF "id", "electronic", "since" ON "accounts"."delivery_preference" FOR EACH ROW EXECUTE FUNCTION "accounts"."refuse_change"();--> statement-breakpoint
ALTER TABLE "accounts"."delivery_preference" ENABLE ALWAYS TRIGGER "delivery_preference_written_once";
