CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE TABLE "identity"."attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity"."credential" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"totp_key" text,
	"totp_step" integer,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "credential_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "identity"."entry" (
	"model" text NOT NULL,
	"id" text NOT NULL,
	"payload" jsonb NOT NULL,
	"grant_id" text,
	"uid" text,
	"login" text,
	"expires_at" timestamp with time zone,
	"consumed_at" timestamp with time zone,
	CONSTRAINT "entry_model_id_pk" PRIMARY KEY("model","id")
);
--> statement-breakpoint
CREATE TABLE "identity"."passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"credential_id" uuid NOT NULL,
	"public_key" text NOT NULL,
	"counter" integer NOT NULL,
	"transports" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."recovery_code" (
	"credential_id" uuid NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "recovery_code_credential_id_hash_pk" PRIMARY KEY("credential_id","hash")
);
--> statement-breakpoint
CREATE TABLE "identity"."revocation" (
	"handle" text PRIMARY KEY NOT NULL,
	"issued_until" timestamp with time zone NOT NULL,
	"forget_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."identity_link" (
	"intent_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"return_to" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"proof_hash" text,
	"provider" text,
	"subject" text,
	"trust_level" text,
	"organisations" jsonb,
	CONSTRAINT "identity_link_proofHash_unique" UNIQUE("proof_hash")
);
--> statement-breakpoint
ALTER TABLE "accounts"."message" ALTER COLUMN "application_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."message" ALTER COLUMN "event_position" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "identity"."passkey" ADD CONSTRAINT "passkey_credential_id_credential_id_fk" FOREIGN KEY ("credential_id") REFERENCES "identity"."credential"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."recovery_code" ADD CONSTRAINT "recovery_code_credential_id_credential_id_fk" FOREIGN KEY ("credential_id") REFERENCES "identity"."credential"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."identity_link" ADD CONSTRAINT "identity_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_grant" ON "identity"."entry" USING btree ("grant_id");--> statement-breakpoint
CREATE INDEX "entry_uid" ON "identity"."entry" USING btree ("uid");--> statement-breakpoint
CREATE INDEX "entry_login" ON "identity"."entry" USING btree ("login");--> statement-breakpoint
CREATE INDEX "entry_expiry" ON "identity"."entry" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "passkey_credential" ON "identity"."passkey" USING btree ("credential_id");