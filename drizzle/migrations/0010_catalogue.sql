ALTER TABLE "directory"."local_service" ADD COLUMN "online_areas" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "directory"."local_service" ALTER COLUMN "online_areas" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "xzufi_record_keys" ON "municipal"."xzufi_record" USING gin ((content -> 'leikaKeys')) WHERE kind = 'leistung';