CREATE TABLE "accounts"."data_export_part" (
	"export_id" uuid NOT NULL,
	"name" text NOT NULL,
	"page" integer NOT NULL,
	"content" jsonb NOT NULL,
	"after" text,
	CONSTRAINT "data_export_part_export_id_name_page_pk" PRIMARY KEY("export_id","name","page")
);
--> statement-breakpoint
CREATE TABLE "accounts"."data_export" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"status" text NOT NULL,
	"language" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"viewer" jsonb,
	"attempts" integer NOT NULL,
	"leased_until" timestamp with time zone,
	"archive" "bytea"
);
--> statement-breakpoint
ALTER TABLE "accounts"."data_export_part" ADD CONSTRAINT "data_export_part_export_id_data_export_id_fk" FOREIGN KEY ("export_id") REFERENCES "accounts"."data_export"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."data_export" ADD CONSTRAINT "data_export_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "data_export_account" ON "accounts"."data_export" USING btree ("account_id","id");