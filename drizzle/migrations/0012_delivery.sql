CREATE TABLE "applications"."fit_connect_callback" (
	"code" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."delivery" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"destination_id" uuid NOT NULL,
	"state" text NOT NULL,
	"encryption_kid" text,
	"region" text,
	"encrypted_metadata" text,
	"encrypted_data" text,
	"tags" jsonb,
	"data_hash" text,
	"submission_id" uuid,
	"case_id" uuid,
	"submitting_since" timestamp with time zone,
	"trying_since" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"attempts" integer NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"trouble" text,
	"plaintext_until" timestamp with time zone,
	CONSTRAINT "delivery_submissionId_unique" UNIQUE("submission_id"),
	CONSTRAINT "delivery_caseId_unique" UNIQUE("case_id")
);
--> statement-breakpoint
CREATE TABLE "applications"."delivery_attachment" (
	"application_id" uuid NOT NULL,
	"attachment_id" uuid NOT NULL,
	"content" text,
	"sent" boolean NOT NULL,
	CONSTRAINT "delivery_attachment_application_id_attachment_id_pk" PRIMARY KEY("application_id","attachment_id")
);
--> statement-breakpoint
CREATE TABLE "applications"."delivery_event" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"token" text NOT NULL,
	"verdict" text NOT NULL,
	"kind" text,
	"jti" text,
	"issuer" text,
	"issued_at" timestamp with time zone,
	"key" jsonb,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "delivery_event_once" UNIQUE("application_id","digest"),
	CONSTRAINT "delivery_event_known" CHECK ("applications"."delivery_event"."verdict" <> 'VALID' or ("applications"."delivery_event"."kind" is not null and "applications"."delivery_event"."jti" is not null))
);
--> statement-breakpoint
CREATE TABLE "applications"."fit_connect_destination" (
	"authority_id" uuid NOT NULL,
	"leika_key" text,
	"destination_id" uuid NOT NULL,
	"schema_uri" text,
	"signature" text,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "fit_connect_destination_of" UNIQUE NULLS NOT DISTINCT("authority_id","leika_key")
);
--> statement-breakpoint
CREATE TABLE "applications"."shared_document" (
	"share_id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"account" uuid NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha512" text NOT NULL,
	"attached" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "applications"."delivery" ADD CONSTRAINT "delivery_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."delivery_attachment" ADD CONSTRAINT "delivery_attachment_application_id_delivery_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."delivery"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."delivery_event" ADD CONSTRAINT "delivery_event_application_id_delivery_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."delivery"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_due" ON "applications"."delivery" USING btree ("next_at") WHERE "applications"."delivery"."state" in ('WAITING', 'SEALED', 'ANNOUNCED', 'SUBMITTED');--> statement-breakpoint
CREATE INDEX "delivery_plaintext" ON "applications"."delivery" USING btree ("plaintext_until") WHERE "applications"."delivery"."plaintext_until" is not null;--> statement-breakpoint
CREATE INDEX "shared_document_application" ON "applications"."shared_document" USING btree ("application_id");--> statement-breakpoint
-- Evidence is written once. It goes only with the application itself, when its time of retention is over and whoever removes it says so.
CREATE FUNCTION "applications"."refuse_alteration"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' AND current_setting('applications.retention', true) = 'over' THEN
		RETURN NULL;
	END IF;
	RAISE EXCEPTION 'rows of %.% are written once: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "delivery_event_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "applications"."delivery_event" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."refuse_alteration"();--> statement-breakpoint
ALTER TABLE "applications"."delivery_event" ENABLE ALWAYS TRIGGER "delivery_event_written_once";
