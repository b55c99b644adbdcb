ALTER TABLE "applications"."document" ADD COLUMN "media_type" text;--> statement-breakpoint
ALTER TABLE "applications"."document" ADD COLUMN "size" bigint;--> statement-breakpoint
ALTER TABLE "applications"."document" ADD COLUMN "sha512" text;--> statement-breakpoint
-- What was shared before is known from what was told then.
UPDATE "applications"."document" SET "media_type" = told."payload" ->> 'mediaType', "size" = (told."payload" ->> 'size')::bigint, "sha512" = told."payload" ->> 'sha512'
FROM "events"."outbox" AS told WHERE told."type" = 'accounts.document.shared' AND told."payload" ->> 'shareId' = "document"."id"::text;
