CREATE TABLE "applications"."adoption_revision" (
	"adoption_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"form_id" uuid NOT NULL,
	"form_version" integer NOT NULL,
	"parameters" jsonb NOT NULL,
	CONSTRAINT "adoption_revision_adoption_id_revision_pk" PRIMARY KEY("adoption_id","revision")
);
--> statement-breakpoint
CREATE TABLE "applications"."adoption" (
	"id" uuid PRIMARY KEY NOT NULL,
	"authority_id" uuid NOT NULL,
	"leika_key" text NOT NULL,
	"revision" integer NOT NULL,
	"form_id" uuid NOT NULL,
	"form_version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "applications"."authority" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"region" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."form_act" (
	"position" bigint PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account" uuid,
	"action" text NOT NULL,
	"form_id" uuid NOT NULL,
	"form_version" integer NOT NULL,
	"authority_id" uuid,
	"adoption_id" uuid,
	"revision" integer,
	"leika_keys" text[] NOT NULL,
	"comment" text,
	"content" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."publication" (
	"form_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"slug" text NOT NULL,
	"leika_keys" text[] NOT NULL,
	"description" jsonb NOT NULL,
	"licence" jsonb NOT NULL,
	"release_notes" jsonb,
	"publisher" uuid,
	CONSTRAINT "publication_form_id_version_pk" PRIMARY KEY("form_id","version")
);
--> statement-breakpoint
ALTER TABLE "applications"."form" ADD COLUMN "fees" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "applications"."form" ALTER COLUMN "fees" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "applications"."form" ADD COLUMN "payment_policy" text;--> statement-breakpoint
ALTER TABLE "applications"."adoption_revision" ADD CONSTRAINT "adoption_revision_adoption_id_adoption_id_fk" FOREIGN KEY ("adoption_id") REFERENCES "applications"."adoption"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."adoption_revision" ADD CONSTRAINT "adoption_revision_form" FOREIGN KEY ("adoption_id","revision") REFERENCES "applications"."form"("id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."publication" ADD CONSTRAINT "publication_form" FOREIGN KEY ("form_id","version") REFERENCES "applications"."form"("id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "adoption_in_use" ON "applications"."adoption" USING btree ("authority_id","leika_key") WHERE "applications"."adoption"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "adoption_form" ON "applications"."adoption" USING btree ("form_id","id");--> statement-breakpoint
CREATE INDEX "form_act_authority" ON "applications"."form_act" USING btree ("authority_id","position");--> statement-breakpoint
CREATE INDEX "publication_slug" ON "applications"."publication" USING btree ("slug","version");--> statement-breakpoint
CREATE INDEX "application_form" ON "applications"."application" USING btree ("form_id","status");--> statement-breakpoint
CREATE INDEX "offer_authority" ON "applications"."offer" USING btree (("offer"->>'authorityId'));--> statement-breakpoint
-- Written by hand: what is published is written once.
CREATE FUNCTION "applications"."keep_as_published"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'rows of %.% are written once: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "form_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "applications"."form" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."keep_as_published"();
--> statement-breakpoint
CREATE TRIGGER "publication_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "applications"."publication" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."keep_as_published"();
--> statement-breakpoint
CREATE TRIGGER "adoption_revision_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "applications"."adoption_revision" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."keep_as_published"();
--> statement-breakpoint
CREATE TRIGGER "form_act_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "applications"."form_act" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."keep_as_published"();
--> statement-breakpoint
ALTER TABLE "applications"."form" ENABLE ALWAYS TRIGGER "form_written_once";--> statement-breakpoint
ALTER TABLE "applications"."publication" ENABLE ALWAYS TRIGGER "publication_written_once";--> statement-breakpoint
ALTER TABLE "applications"."adoption_revision" ENABLE ALWAYS TRIGGER "adoption_revision_written_once";--> statement-breakpoint
ALTER TABLE "applications"."form_act" ENABLE ALWAYS TRIGGER "form_act_written_once";--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "applications"."form", "applications"."publication", "applications"."adoption_revision", "applications"."form_act" FROM PUBLIC;
