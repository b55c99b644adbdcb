CREATE TABLE "applications"."co_applicant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"may_edit" boolean NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"account_id" uuid,
	"joined_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ending" text,
	"signed_version" integer,
	"signed_sha512" text,
	"signed_at" timestamp with time zone,
	"signed_trust_level" text,
	"signed_with" text,
	"signed_declaration" text,
	CONSTRAINT "co_applicant_codeHash_unique" UNIQUE("code_hash"),
	CONSTRAINT "co_applicant_once" UNIQUE("application_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "applications"."sealed_person" (
	"application_id" uuid NOT NULL,
	"name" text NOT NULL,
	"account_id" uuid NOT NULL,
	"nonce" text NOT NULL,
	CONSTRAINT "sealed_person_application_id_name_pk" PRIMARY KEY("application_id","name")
);
--> statement-breakpoint
CREATE TABLE "applications"."seal" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"jws" text NOT NULL,
	"sha512" text NOT NULL,
	"key_id" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "saved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts"."document_share" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "applications"."co_applicant" ADD CONSTRAINT "co_applicant_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."sealed_person" ADD CONSTRAINT "sealed_person_application_id_seal_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."seal"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."seal" ADD CONSTRAINT "seal_application_id_submission_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."submission"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "co_applicant_account" ON "applications"."co_applicant" USING btree ("account_id","application_id");--> statement-breakpoint
-- Written once: what was submitted, and its seal. What leads to a person may be taken out, and data that an authority has taken over.
CREATE FUNCTION "applications"."keep_submission"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF to_jsonb(NEW) - 'submitted_by' - 'data' = to_jsonb(OLD) - 'submitted_by' - 'data'
		AND (NEW.submitted_by IS NULL OR NEW.submitted_by IS NOT DISTINCT FROM OLD.submitted_by)
		AND (NEW.data = '{}'::jsonb OR NEW.data = OLD.data) THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'rows of %.% are written once: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "submission_written_once" BEFORE UPDATE ON "applications"."submission" FOR EACH ROW EXECUTE FUNCTION "applications"."keep_submission"();--> statement-breakpoint
CREATE TRIGGER "submission_kept" BEFORE DELETE OR TRUNCATE ON "applications"."submission" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."refuse_alteration"();--> statement-breakpoint
CREATE TRIGGER "seal_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "applications"."seal" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."refuse_alteration"();--> statement-breakpoint
CREATE TRIGGER "sealed_person_written_once" BEFORE UPDATE OR TRUNCATE ON "applications"."sealed_person" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."refuse_alteration"();--> statement-breakpoint
ALTER TABLE "applications"."submission" ENABLE ALWAYS TRIGGER "submission_written_once";--> statement-breakpoint
ALTER TABLE "applications"."submission" ENABLE ALWAYS TRIGGER "submission_kept";--> statement-breakpoint
ALTER TABLE "applications"."seal" ENABLE ALWAYS TRIGGER "seal_written_once";--> statement-breakpoint
ALTER TABLE "applications"."sealed_person" ENABLE ALWAYS TRIGGER "sealed_person_written_once";
