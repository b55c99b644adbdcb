CREATE TABLE "accounts"."proven_attribute" (
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	"trust_level" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proven_attribute_provider_subject_name_pk" PRIMARY KEY("provider","subject","name")
);
--> statement-breakpoint
ALTER TABLE "accounts"."account" ADD COLUMN "proofs" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."identity_link" ADD COLUMN "shown" jsonb;--> statement-breakpoint
ALTER TABLE "accounts"."proven_attribute" ADD CONSTRAINT "proven_attribute_provider_subject_identity_provider_subject_fk" FOREIGN KEY ("provider","subject") REFERENCES "accounts"."identity"("provider","subject") ON DELETE cascade ON UPDATE no action;