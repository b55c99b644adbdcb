CREATE TABLE "directory"."delegation" (
	"id" text PRIMARY KEY NOT NULL,
	"stem" text NOT NULL,
	"area" text NOT NULL,
	"down_to" text NOT NULL,
	"legal_basis" text NOT NULL,
	"confirmed" boolean NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "state"."delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"stem" text NOT NULL,
	"area" text NOT NULL,
	"down_to" text NOT NULL,
	"legal_basis" text NOT NULL,
	"confirmed" boolean NOT NULL,
	"provenance" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
ALTER TABLE "directory"."offer" DROP CONSTRAINT "offer_pkey";--> statement-breakpoint
ALTER TABLE "directory"."offer" ADD CONSTRAINT "offer_id_area_pk" PRIMARY KEY("id","area");--> statement-breakpoint
ALTER TABLE "directory"."region" ADD COLUMN "tiers" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "directory"."region" ALTER COLUMN "tiers" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "directory"."service" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "federal"."offer" ADD COLUMN "further_areas" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "federal"."offer" ALTER COLUMN "further_areas" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "federal"."service" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "municipal"."offer" ADD COLUMN "further_areas" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "municipal"."offer" ALTER COLUMN "further_areas" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "state"."offer" ADD COLUMN "further_areas" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "state"."offer" ALTER COLUMN "further_areas" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "state"."region" ADD COLUMN "tiers" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "state"."region" ALTER COLUMN "tiers" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "delegation_area" ON "directory"."delegation" USING btree ("area");