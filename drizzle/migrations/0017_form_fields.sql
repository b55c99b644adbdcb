CREATE TABLE "applications"."taken_over" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"field" text NOT NULL,
	"taken" jsonb NOT NULL,
	"source" text NOT NULL,
	"trust_level" text,
	"provider" text,
	"seen_at" timestamp with time zone,
	"from_number" text,
	"from_submitted_at" timestamp with time zone,
	"form_version" integer NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	"accepted_by" uuid,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "applications"."taken_over" ADD CONSTRAINT "taken_over_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "taken_over_application" ON "applications"."taken_over" USING btree ("application_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "taken_over_once" ON "applications"."taken_over" USING btree ("application_id","field") WHERE "applications"."taken_over"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "document_account" ON "applications"."document" USING btree ("account_id") WHERE "applications"."document"."purpose" = 'ATTACHMENT';