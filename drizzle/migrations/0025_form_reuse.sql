CREATE TABLE "directory"."known_fee" (
	"source" text PRIMARY KEY NOT NULL,
	"authority_id" uuid,
	"leika_key" text NOT NULL,
	"fees" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "federal"."known_fee" (
	"source" text PRIMARY KEY NOT NULL,
	"authority_id" uuid,
	"leika_key" text NOT NULL,
	"fees" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipal"."known_fee" (
	"source" text PRIMARY KEY NOT NULL,
	"authority_id" uuid,
	"leika_key" text NOT NULL,
	"fees" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "state"."known_fee" (
	"source" text PRIMARY KEY NOT NULL,
	"authority_id" uuid,
	"leika_key" text NOT NULL,
	"fees" jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "known_fee_service" ON "directory"."known_fee" USING btree ("leika_key","authority_id");--> statement-breakpoint
CREATE INDEX "known_fee_service" ON "federal"."known_fee" USING btree ("leika_key","authority_id");--> statement-breakpoint
CREATE INDEX "known_fee_service" ON "municipal"."known_fee" USING btree ("leika_key","authority_id");--> statement-breakpoint
CREATE INDEX "known_fee_service" ON "state"."known_fee" USING btree ("leika_key","authority_id");--> statement-breakpoint
-- What was told of adoptions before the directory listened to it.
INSERT INTO "directory"."known_fee" ("source", "authority_id", "leika_key", "fees")
SELECT "source", "authority_id", "leika_key", "fees" FROM (
	SELECT DISTINCT ON ("aggregate")
		"payload"->>'adoptionId' AS "source", ("payload"->>'authorityId')::uuid AS "authority_id", "payload"->>'leikaKey' AS "leika_key",
		"payload"->'fees' AS "fees", ("payload"->>'isEnded')::boolean AS "is_ended"
	FROM "events"."outbox" WHERE "type" = 'applications.form-adoption.changed' ORDER BY "aggregate", "position" DESC
) AS "told" WHERE NOT "is_ended" AND jsonb_array_length("fees") > 0;
