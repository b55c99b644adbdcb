CREATE TABLE "accounts"."access" (
	"position" bigint PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"seal" text NOT NULL,
	"batch" uuid NOT NULL,
	"place" integer NOT NULL,
	"account" uuid,
	"salt" text,
	"content" jsonb
);
--> statement-breakpoint
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
CREATE INDEX "access_account" ON "accounts"."access" USING btree ("account","position");--> statement-breakpoint
CREATE UNIQUE INDEX "access_batch" ON "accounts"."access" USING btree ("batch","place");--> statement-breakpoint
CREATE INDEX "data_export_account" ON "accounts"."data_export" USING btree ("account_id","id");--> statement-breakpoint
CREATE FUNCTION "accounts"."refuse_alteration"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND TG_LEVEL = 'ROW' THEN
		IF (NEW.position, NEW.digest, NEW.at, NEW.seal, NEW.batch, NEW.place) IS NOT DISTINCT FROM (OLD.position, OLD.digest, OLD.at, OLD.seal, OLD.batch, OLD.place)
			AND NEW.account IS NULL AND NEW.salt IS NULL AND NEW.content IS NULL THEN
			RETURN NEW;
		END IF;
	END IF;
	RAISE EXCEPTION 'rows of %.% are written once: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "access_written_once" BEFORE UPDATE ON "accounts"."access" FOR EACH ROW EXECUTE FUNCTION "accounts"."refuse_alteration"();--> statement-breakpoint
CREATE TRIGGER "access_kept" BEFORE DELETE OR TRUNCATE ON "accounts"."access" FOR EACH STATEMENT EXECUTE FUNCTION "accounts"."refuse_alteration"();--> statement-breakpoint
ALTER TABLE "accounts"."access" ENABLE ALWAYS TRIGGER "access_written_once";--> statement-breakpoint
ALTER TABLE "accounts"."access" ENABLE ALWAYS TRIGGER "access_kept";--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON "accounts"."access" FROM PUBLIC;
