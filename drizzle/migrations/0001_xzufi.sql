CREATE TABLE "municipal"."xzufi_file" (
	"address" text PRIMARY KEY NOT NULL,
	"etag" text,
	"modified" text
);
--> statement-breakpoint
CREATE TABLE "municipal"."xzufi_message" (
	"transaction" text NOT NULL,
	"position" integer NOT NULL,
	"version" text NOT NULL,
	"sender" text,
	"digest" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "xzufi_message_transaction_position_pk" PRIMARY KEY("transaction","position")
);
--> statement-breakpoint
CREATE TABLE "municipal"."xzufi_offer" (
	"offer" uuid PRIMARY KEY NOT NULL,
	"service" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipal"."xzufi_record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipal"."xzufi_responsibility" (
	"record" uuid NOT NULL,
	"place" integer NOT NULL,
	"service" uuid NOT NULL,
	"organisation" uuid,
	"areas" jsonb NOT NULL,
	"role" text,
	CONSTRAINT "xzufi_responsibility_record_place_pk" PRIMARY KEY("record","place")
);
--> statement-breakpoint
CREATE INDEX "xzufi_offer_service" ON "municipal"."xzufi_offer" USING btree ("service");--> statement-breakpoint
CREATE INDEX "xzufi_responsibility_service" ON "municipal"."xzufi_responsibility" USING btree ("service");--> statement-breakpoint
CREATE INDEX "xzufi_responsibility_organisation" ON "municipal"."xzufi_responsibility" USING btree ("organisation");