CREATE SCHEMA "identity";
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
ALTER TABLE "accounts"."identity_link" ADD CONSTRAINT "identity_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_grant" ON "identity"."entry" USING btree ("grant_id");--> statement-breakpoint
CREATE INDEX "entry_uid" ON "identity"."entry" USING btree ("uid");--> statement-breakpoint
CREATE INDEX "entry_login" ON "identity"."entry" USING btree ("login");--> statement-breakpoint
CREATE INDEX "entry_expiry" ON "identity"."entry" USING btree ("expires_at");