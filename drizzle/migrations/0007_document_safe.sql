CREATE TABLE "accounts"."account_key" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"master_key" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"latest" integer,
	"keep_until" date,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."document_record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"application_id" uuid,
	"action" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."file_removal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."document_share" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_share_once" UNIQUE("version_id","application_id","purpose")
);
--> statement-breakpoint
CREATE TABLE "accounts"."upload" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"document_id" uuid,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"claimed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts"."document_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha512" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"scan_status" text NOT NULL,
	"scan_finding" text,
	"scan_due_at" timestamp with time zone,
	CONSTRAINT "document_version_number" UNIQUE("document_id","number")
);
--> statement-breakpoint
ALTER TABLE "accounts"."account_key" ADD CONSTRAINT "account_key_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."document" ADD CONSTRAINT "document_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."document_record" ADD CONSTRAINT "document_record_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."document_share" ADD CONSTRAINT "document_share_version_id_document_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "accounts"."document_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."upload" ADD CONSTRAINT "upload_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."upload" ADD CONSTRAINT "upload_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "accounts"."document"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."document_version" ADD CONSTRAINT "document_version_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "accounts"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_key_master" ON "accounts"."account_key" USING btree ("master_key");--> statement-breakpoint
CREATE INDEX "document_account" ON "accounts"."document" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "document_retention" ON "accounts"."document" USING btree ("keep_until");--> statement-breakpoint
CREATE INDEX "document_record_account" ON "accounts"."document_record" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "upload_account" ON "accounts"."upload" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "upload_document" ON "accounts"."upload" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "document_version_scan" ON "accounts"."document_version" USING btree ("scan_due_at");