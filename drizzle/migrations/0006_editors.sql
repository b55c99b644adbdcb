CREATE TABLE "municipal"."change" (
	"position" bigint PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account" uuid NOT NULL,
	"action" text NOT NULL,
	"kind" text NOT NULL,
	"entry" uuid NOT NULL,
	"regions" text[] NOT NULL,
	"comment" text,
	"differences" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipal"."edited_field" (
	"entry" uuid NOT NULL,
	"field" text NOT NULL,
	"beneath" jsonb NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "edited_field_entry_field_pk" PRIMARY KEY("entry","field")
);
--> statement-breakpoint
CREATE TABLE "municipal"."known_region" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipal"."known_service" (
	"leika_key" text PRIMARY KEY NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE INDEX "change_entry" ON "municipal"."change" USING btree ("entry","position");--> statement-breakpoint
CREATE FUNCTION "municipal"."refuse_alteration"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'rows of %.% are written once: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "change_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "municipal"."change" FOR EACH STATEMENT EXECUTE FUNCTION "municipal"."refuse_alteration"();
--> statement-breakpoint
ALTER TABLE "municipal"."change" ENABLE ALWAYS TRIGGER "change_written_once";--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "municipal"."change" FROM PUBLIC;
