CREATE TABLE "applications"."booking" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"expires_at" timestamp with time zone,
	"taken_at" timestamp with time zone NOT NULL,
	"extended_at" timestamp with time zone,
	"lasts_days" integer,
	"code" text,
	"letters" text,
	"digits" text,
	"suffix" text,
	"contingent_id" uuid,
	"quantity" integer,
	"secrets" text[] NOT NULL,
	"claim" uuid,
	CONSTRAINT "booking_of_one_kind" CHECK (("applications"."booking"."code" is null) <> ("applications"."booking"."contingent_id" is null)),
	CONSTRAINT "booking_quantity" CHECK (("applications"."booking"."contingent_id" is null) = ("applications"."booking"."quantity" is null) and coalesce("applications"."booking"."quantity", 1) > 0)
);
--> statement-breakpoint
CREATE TABLE "applications"."contingent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"price" text NOT NULL,
	"place" integer NOT NULL,
	"capacity" integer NOT NULL,
	"held" integer NOT NULL,
	"sold" integer NOT NULL,
	CONSTRAINT "contingent_not_oversold" CHECK ("applications"."contingent"."held" >= 0 and "applications"."contingent"."sold" >= 0 and "applications"."contingent"."held" + "applications"."contingent"."sold" <= "applications"."contingent"."capacity")
);
--> statement-breakpoint
CREATE TABLE "applications"."event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offer_id" uuid NOT NULL,
	"authority_id" uuid NOT NULL,
	"title" text NOT NULL,
	"venue" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"sales_from" timestamp with time zone NOT NULL,
	"sales_to" timestamp with time zone NOT NULL,
	"most_each" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."plate_code" (
	"region" text NOT NULL,
	"code" text NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "plate_code_region_code_pk" PRIMARY KEY("region","code")
);
--> statement-breakpoint
ALTER TABLE "applications"."booking" ADD CONSTRAINT "booking_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."booking" ADD CONSTRAINT "booking_contingent_id_contingent_id_fk" FOREIGN KEY ("contingent_id") REFERENCES "applications"."contingent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."booking" ADD CONSTRAINT "booking_claim_application_id_fk" FOREIGN KEY ("claim") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."contingent" ADD CONSTRAINT "contingent_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "applications"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "booking_plate" ON "applications"."booking" USING btree ("code","letters","digits") WHERE "applications"."booking"."status" in ('HELD', 'BOOKED', 'CONFIRMED', 'USED');--> statement-breakpoint
CREATE INDEX "booking_expiry" ON "applications"."booking" USING btree ("expires_at") WHERE "applications"."booking"."status" in ('HELD', 'BOOKED', 'CONFIRMED');--> statement-breakpoint
CREATE INDEX "booking_contingent" ON "applications"."booking" USING btree ("contingent_id");--> statement-breakpoint
CREATE INDEX "booking_claim" ON "applications"."booking" USING btree ("claim");--> statement-breakpoint
CREATE INDEX "contingent_event" ON "applications"."contingent" USING btree ("event_id","place");--> statement-breakpoint
CREATE INDEX "event_offer" ON "applications"."event" USING btree ("offer_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "offer_local" ON "applications"."offer" USING btree (("offer" ->> 'leikaKey')) WHERE ("applications"."offer"."offer" ->> 'leikaKey') like 'local:%';