CREATE TABLE "accounts"."account_merger" (
	"closed" uuid PRIMARY KEY NOT NULL,
	"into" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"session_level" text NOT NULL,
	"proof_level" text NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "applications"."closed_account" (
	"closed" uuid PRIMARY KEY NOT NULL,
	"into" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments"."closed_account" (
	"closed" uuid PRIMARY KEY NOT NULL,
	"into" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts"."account" ADD COLUMN "proofs" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts"."identity_link" ADD COLUMN "shown" jsonb;--> statement-breakpoint
ALTER TABLE "accounts"."account_merger" ADD CONSTRAINT "account_merger_into_account_id_fk" FOREIGN KEY ("into") REFERENCES "accounts"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."proven_attribute" ADD CONSTRAINT "proven_attribute_provider_subject_identity_provider_subject_fk" FOREIGN KEY ("provider","subject") REFERENCES "accounts"."identity"("provider","subject") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_merger_into" ON "accounts"."account_merger" USING btree ("into");--> statement-breakpoint
CREATE INDEX "closed_account_into" ON "applications"."closed_account" USING btree ("into");--> statement-breakpoint
CREATE INDEX "closed_account_into" ON "payments"."closed_account" USING btree ("into");--> statement-breakpoint
-- By hand: no account of the id of a closed one is opened again, whoever comes late.
CREATE FUNCTION "accounts"."refuse_closed_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM "accounts"."account_merger" WHERE "closed" = NEW."id") THEN
		RAISE EXCEPTION 'an account that was merged into another stays closed' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "account_stays_closed" AFTER INSERT ON "accounts"."account" FOR EACH ROW EXECUTE FUNCTION "accounts"."refuse_closed_account"();
