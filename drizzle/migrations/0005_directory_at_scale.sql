CREATE TABLE "directory"."revision" (
	"id" integer PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "directory"."offer_service";--> statement-breakpoint
DROP INDEX "directory"."offer_area";--> statement-breakpoint
CREATE INDEX "offer_area" ON "directory"."offer" USING btree ("area","leika_key","valid_from","valid_to");