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
ALTER TABLE "identity"."passkey" ADD CONSTRAINT "passkey_credential_id_credential_id_fk" FOREIGN KEY ("credential_id") REFERENCES "identity"."credential"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."recovery_code" ADD CONSTRAINT "recovery_code_credential_id_credential_id_fk" FOREIGN KEY ("credential_id") REFERENCES "identity"."credential"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkey_credential" ON "identity"."passkey" USING btree ("credential_id");