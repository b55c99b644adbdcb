CREATE TABLE "applications"."case_entry" (
	"entry" bigserial PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"worker_subject" text,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "applications"."case_rule_change" (
	"entry" bigserial PRIMARY KEY NOT NULL,
	"authority_id" uuid NOT NULL,
	"leika_key" text,
	"four_eyes" boolean NOT NULL,
	"processing_time" text,
	"worker_subject" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."case_rule" (
	"authority_id" uuid NOT NULL,
	"leika_key" text,
	"four_eyes" boolean NOT NULL,
	"processing_time" text,
	CONSTRAINT "case_rule_of" UNIQUE NULLS NOT DISTINCT("authority_id","leika_key")
);
--> statement-breakpoint
CREATE TABLE "applications"."case_worker" (
	"authority_id" uuid NOT NULL,
	"worker_subject" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_worker_authority_id_worker_subject_pk" PRIMARY KEY("authority_id","worker_subject")
);
--> statement-breakpoint
CREATE TABLE "applications"."case_proposal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"decision" jsonb NOT NULL,
	"proposed_by" text,
	"proposed_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "asked_on" date;--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "answer_by" date;--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "standing" text DEFAULT 'NONE' NOT NULL;--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "notified_on" date;--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "objection_until" date;--> statement-breakpoint
ALTER TABLE "applications"."case_entry" ADD CONSTRAINT "case_entry_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."case_proposal" ADD CONSTRAINT "case_proposal_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_entry_application" ON "applications"."case_entry" USING btree ("application_id","entry");--> statement-breakpoint
CREATE INDEX "case_entry_worker" ON "applications"."case_entry" USING btree ("worker_subject") WHERE "applications"."case_entry"."worker_subject" is not null;--> statement-breakpoint
CREATE INDEX "case_rule_change_authority" ON "applications"."case_rule_change" USING btree ("authority_id","entry");--> statement-breakpoint
CREATE INDEX "case_worker_subject" ON "applications"."case_worker" USING btree ("worker_subject");--> statement-breakpoint
CREATE UNIQUE INDEX "case_proposal_open" ON "applications"."case_proposal" USING btree ("application_id") WHERE "applications"."case_proposal"."answer" is null;--> statement-breakpoint
CREATE INDEX "case_proposal_application" ON "applications"."case_proposal" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "case_proposal_by" ON "applications"."case_proposal" USING btree ("proposed_by");--> statement-breakpoint
CREATE INDEX "case_proposal_answered_by" ON "applications"."case_proposal" USING btree ("answered_by");--> statement-breakpoint
CREATE INDEX "application_queue_status" ON "applications"."application" USING btree ("authority_id","status","submitted_at","id");--> statement-breakpoint
CREATE INDEX "application_queue_assignee" ON "applications"."application" USING btree ("authority_id","assignee","submitted_at","id");--> statement-breakpoint
CREATE INDEX "application_assignee" ON "applications"."application" USING btree ("assignee") WHERE "applications"."application"."assignee" is not null;--> statement-breakpoint
CREATE INDEX "application_queue_service" ON "applications"."application" USING btree ("authority_id","leika_key","submitted_at","id");--> statement-breakpoint
CREATE INDEX "application_queue_number" ON "applications"."application" USING btree ("authority_id","number" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "application_queue_due" ON "applications"."application" USING btree ("authority_id","due_on","id") WHERE "applications"."application"."due_on" is not null;--> statement-breakpoint
CREATE INDEX "application_queue_mine_due" ON "applications"."application" USING btree ("authority_id","assignee","due_on","id") WHERE "applications"."application"."due_on" is not null;--> statement-breakpoint
CREATE INDEX "application_queue_standing" ON "applications"."application" USING btree ("authority_id","standing","submitted_at","id") WHERE "applications"."application"."standing" in ('OUTSTANDING', 'REFUND_DUE');--> statement-breakpoint
CREATE INDEX "application_overdue" ON "applications"."application" USING btree ("due_on") WHERE "applications"."application"."due_on" is not null and "applications"."application"."reminded_at" is null;--> statement-breakpoint
CREATE INDEX "application_closing" ON "applications"."application" USING btree ("objection_until") WHERE "applications"."application"."status" = 'DECIDED' and "applications"."application"."objection_until" is not null;--> statement-breakpoint
-- Written once: the authority's record of a case goes with the application, its words never change; changes of rules stay.
CREATE TRIGGER "case_entry_written_once" BEFORE UPDATE OF "entry", "application_id", "at", "kind", "text" ON "applications"."case_entry" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."refuse_alteration"();--> statement-breakpoint
CREATE TRIGGER "case_entry_kept" BEFORE DELETE OR TRUNCATE ON "applications"."case_entry" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."refuse_alteration"();--> statement-breakpoint
CREATE TRIGGER "case_rule_change_written_once" BEFORE UPDATE OF "entry", "authority_id", "leika_key", "four_eyes", "processing_time", "at" ON "applications"."case_rule_change" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."refuse_alteration"();--> statement-breakpoint
CREATE TRIGGER "case_rule_change_kept" BEFORE DELETE OR TRUNCATE ON "applications"."case_rule_change" FOR EACH STATEMENT EXECUTE FUNCTION "applications"."refuse_alteration"();--> statement-breakpoint
ALTER TABLE "applications"."case_entry" ENABLE ALWAYS TRIGGER "case_entry_written_once";--> statement-breakpoint
ALTER TABLE "applications"."case_entry" ENABLE ALWAYS TRIGGER "case_entry_kept";--> statement-breakpoint
ALTER TABLE "applications"."case_rule_change" ENABLE ALWAYS TRIGGER "case_rule_change_written_once";--> statement-breakpoint
ALTER TABLE "applications"."case_rule_change" ENABLE ALWAYS TRIGGER "case_rule_change_kept";--> statement-breakpoint
-- What is under way already: due after three months (§ 75 VwGO), its money as it stands.
UPDATE "applications"."application" SET "due_on" = (("submitted_at" AT TIME ZONE 'Europe/Berlin')::date + interval '3 months')::date
	WHERE "submitted_at" IS NOT NULL AND "status" IN ('SUBMITTED', 'DELIVERED', 'ACCEPTED', 'IN_PROGRESS', 'INFORMATION_REQUESTED')
		AND NOT EXISTS (SELECT 1 FROM "applications"."delivery" d WHERE d."application_id" = "application"."id");--> statement-breakpoint
UPDATE "applications"."application" a SET "standing" = CASE
		WHEN m."paid" AND a."status" IN ('REJECTED', 'WITHDRAWN') THEN 'REFUND_DUE'
		WHEN m."paid" THEN 'PAID'
		WHEN a."status" IN ('REJECTED', 'WITHDRAWN') OR m."gross" <= 0 THEN 'NONE'
		WHEN m."policy" = 'MANDATORY' OR (m."policy" = 'AFTER_DECISION' AND a."status" IN ('DECIDED', 'CLOSED')) THEN 'OUTSTANDING'
		ELSE 'NONE' END
	FROM (SELECT s."application_id", s."payment_policy" AS "policy",
			EXISTS (SELECT 1 FROM "applications"."payment" p WHERE p."application_id" = s."application_id" AND p."status" = 'PAID') AS "paid",
			coalesce((SELECT sum(((c->>'net')::numeric + (c->>'tax')::numeric) * (c->>'quantity')::numeric)
				FROM jsonb_array_elements(s."charges") c), 0) AS "gross"
		FROM "applications"."submission" s) m
	WHERE m."application_id" = a."id";
