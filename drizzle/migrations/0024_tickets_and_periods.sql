CREATE TABLE "accounts"."awaited_document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"event_position" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."ticket" (
	"number" text PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"used_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "ticket_place" UNIQUE("application_id","place")
);
--> statement-breakpoint
CREATE TABLE "applications"."case_count" (
	"entry" bigserial PRIMARY KEY NOT NULL,
	"authority_id" uuid NOT NULL,
	"status" text NOT NULL,
	"leika_key" text NOT NULL,
	"is_assigned" boolean NOT NULL,
	"standing" text NOT NULL,
	"unit" text NOT NULL,
	"is_due" boolean NOT NULL,
	"cases" integer NOT NULL,
	"is_summed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."deemed_approval" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"legal_basis" text NOT NULL,
	"period" text NOT NULL,
	"begun_on" date,
	"ends_on" date,
	"stopped_on" date,
	"extended_on" date,
	"granted_on" date
);
--> statement-breakpoint
CREATE TABLE "applications"."issued_document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "issued_document_once" UNIQUE("application_id","kind")
);
--> statement-breakpoint
ALTER TABLE "applications"."application" ADD COLUMN "unit" text;--> statement-breakpoint
ALTER TABLE "applications"."ticket" ADD CONSTRAINT "ticket_application_id_booking_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."booking"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."deemed_approval" ADD CONSTRAINT "deemed_approval_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."issued_document" ADD CONSTRAINT "issued_document_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "awaited_document_due" ON "accounts"."awaited_document" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "awaited_document_application" ON "accounts"."awaited_document" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "case_count_authority" ON "applications"."case_count" USING btree ("authority_id");--> statement-breakpoint
CREATE INDEX "case_count_unsummed" ON "applications"."case_count" USING btree ("entry") WHERE not "applications"."case_count"."is_summed";--> statement-breakpoint
CREATE UNIQUE INDEX "case_count_sum" ON "applications"."case_count" USING btree ("authority_id","status","leika_key","is_assigned","standing","unit","is_due") WHERE "applications"."case_count"."is_summed";--> statement-breakpoint
CREATE INDEX "deemed_approval_running" ON "applications"."deemed_approval" USING btree ("ends_on") WHERE "applications"."deemed_approval"."state" = 'RUNNING';--> statement-breakpoint
CREATE INDEX "application_queue_unit" ON "applications"."application" USING btree ("authority_id","unit","submitted_at","id");--> statement-breakpoint
-- How many cases there are is kept by whatever changes one, in its transaction; rows are only added, so that nobody waits for anybody.
CREATE FUNCTION "applications"."count_case"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' AND OLD.submitted_at IS NOT NULL THEN
		INSERT INTO "applications"."case_count" ("authority_id", "status", "leika_key", "is_assigned", "standing", "unit", "is_due", "cases", "is_summed")
		VALUES (OLD.authority_id, OLD.status, OLD.leika_key, OLD.assignee IS NOT NULL, OLD.standing, coalesce(OLD.unit, ''), OLD.due_on IS NOT NULL, -1, false);
	END IF;
	IF TG_OP <> 'DELETE' AND NEW.submitted_at IS NOT NULL THEN
		INSERT INTO "applications"."case_count" ("authority_id", "status", "leika_key", "is_assigned", "standing", "unit", "is_due", "cases", "is_summed")
		VALUES (NEW.authority_id, NEW.status, NEW.leika_key, NEW.assignee IS NOT NULL, NEW.standing, coalesce(NEW.unit, ''), NEW.due_on IS NOT NULL, 1, false);
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
INSERT INTO "applications"."case_count" ("authority_id", "status", "leika_key", "is_assigned", "standing", "unit", "is_due", "cases", "is_summed")
SELECT "authority_id", "status", "leika_key", "assignee" IS NOT NULL, "standing", coalesce("unit", ''), "due_on" IS NOT NULL, count(*), true
FROM "applications"."application" WHERE "submitted_at" IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6, 7;
--> statement-breakpoint
CREATE TRIGGER "application_counted_new" AFTER INSERT ON "applications"."application" FOR EACH ROW WHEN (NEW.submitted_at IS NOT NULL) EXECUTE FUNCTION "applications"."count_case"();--> statement-breakpoint
CREATE TRIGGER "application_counted" AFTER UPDATE ON "applications"."application" FOR EACH ROW WHEN (
	(OLD.authority_id, OLD.status, OLD.leika_key, OLD.assignee IS NULL, OLD.standing, OLD.unit, OLD.due_on IS NULL, OLD.submitted_at IS NULL)
	IS DISTINCT FROM
	(NEW.authority_id, NEW.status, NEW.leika_key, NEW.assignee IS NULL, NEW.standing, NEW.unit, NEW.due_on IS NULL, NEW.submitted_at IS NULL)
) EXECUTE FUNCTION "applications"."count_case"();--> statement-breakpoint
CREATE TRIGGER "application_counted_gone" AFTER DELETE ON "applications"."application" FOR EACH ROW WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION "applications"."count_case"();--> statement-breakpoint
-- Tickets of what was sold before: each of the numbers that were given out.
INSERT INTO "applications"."ticket" ("number", "application_id", "place")
SELECT "secret", "application_id", "place" FROM "applications"."booking", unnest("secrets") WITH ORDINALITY AS "of" ("secret", "place")
WHERE "contingent_id" IS NOT NULL AND "status" IN ('CONFIRMED', 'USED');
