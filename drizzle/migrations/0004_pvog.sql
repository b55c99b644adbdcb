CREATE TABLE "municipal"."pvog_place" (
	"place" text PRIMARY KEY NOT NULL,
	"round" integer NOT NULL,
	"page" integer,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "municipal"."pvog_service" (
	"place" text NOT NULL,
	"service" text NOT NULL,
	"round" integer NOT NULL,
	"duties" jsonb,
	"detail" jsonb,
	"duty_records" jsonb NOT NULL,
	"detail_records" jsonb NOT NULL,
	"units" jsonb NOT NULL,
	CONSTRAINT "pvog_service_place_service_pk" PRIMARY KEY("place","service")
);
--> statement-breakpoint
CREATE TABLE "municipal"."pvog_unit" (
	"unit" text PRIMARY KEY NOT NULL,
	"answer" jsonb NOT NULL
);
