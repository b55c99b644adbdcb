CREATE SCHEMA "events";
--> statement-breakpoint
CREATE SCHEMA "accounts";
--> statement-breakpoint
CREATE SCHEMA "applications";
--> statement-breakpoint
CREATE SCHEMA "directory";
--> statement-breakpoint
CREATE SCHEMA "federal";
--> statement-breakpoint
CREATE SCHEMA "municipal";
--> statement-breakpoint
CREATE SCHEMA "payments";
--> statement-breakpoint
CREATE SCHEMA "state";
--> statement-breakpoint
CREATE SEQUENCE "applications"."number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "payments"."reference_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "events"."consumer" (
	"name" text PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events"."outbox" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"aggregate" text NOT NULL,
	"payload" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"given_name" text,
	"family_name" text,
	"birth_date" date,
	"street" text,
	"postal_code" text,
	"city" text,
	"email" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts"."identity" (
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"account_id" uuid NOT NULL,
	"trust_level" text NOT NULL,
	"organisations" jsonb NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "identity_provider_subject_pk" PRIMARY KEY("provider","subject")
);
--> statement-breakpoint
CREATE TABLE "accounts"."message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"facts" jsonb NOT NULL,
	"application_id" uuid NOT NULL,
	"event_position" bigint NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "message_eventPosition_unique" UNIQUE("event_position")
);
--> statement-breakpoint
CREATE TABLE "applications"."application" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"organisation_id" uuid,
	"offer_id" uuid NOT NULL,
	"leika_key" text NOT NULL,
	"authority_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"form_version" integer NOT NULL,
	"data" jsonb NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"number" text,
	"assignee" text,
	"started_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"outcome" text,
	"decision_text" text,
	CONSTRAINT "application_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "applications"."form" (
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" jsonb NOT NULL,
	"json_schema" jsonb NOT NULL,
	"ui_schema" jsonb NOT NULL,
	"pricing" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "form_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "applications"."offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"offer" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"status" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."service_form" (
	"leika_key" text PRIMARY KEY NOT NULL,
	"form_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."service" (
	"leika_key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"fees" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."submission" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"form_id" uuid NOT NULL,
	"form_version" integer NOT NULL,
	"data" jsonb NOT NULL,
	"service_name" text NOT NULL,
	"payment_policy" text NOT NULL,
	"charges" jsonb NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."timeline_entry" (
	"entry" bigserial PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"text" text,
	"event_position" bigint,
	CONSTRAINT "timeline_entry_eventPosition_unique" UNIQUE("event_position")
);
--> statement-breakpoint
CREATE TABLE "directory"."authority" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"region" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory"."delegation" (
	"id" text PRIMARY KEY NOT NULL,
	"stem" text NOT NULL,
	"area" text NOT NULL,
	"down_to" text NOT NULL,
	"legal_basis" text NOT NULL,
	"confirmed" boolean NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "directory"."lexicon" (
	"word" text PRIMARY KEY NOT NULL,
	"stem" text GENERATED ALWAYS AS ((ts_lexize('german_stem', word))[1]) STORED,
	"reversed" text GENERATED ALWAYS AS (reverse(word)) STORED NOT NULL,
	"neighbours" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory"."offer" (
	"id" text NOT NULL,
	"leika_key" text NOT NULL,
	"authority_id" text NOT NULL,
	"area" text NOT NULL,
	"level" text NOT NULL,
	"online" boolean NOT NULL,
	"fees" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "offer_id_area_pk" PRIMARY KEY("id","area")
);
--> statement-breakpoint
CREATE TABLE "directory"."region" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"postal_codes" text[] NOT NULL,
	"population" integer,
	"tiers" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory"."service" (
	"leika_key" text PRIMARY KEY NOT NULL,
	"lineage" text[] NOT NULL,
	"name" text NOT NULL,
	"citizen_name" text NOT NULL,
	"synonyms" text[] NOT NULL,
	"audience" text[] NOT NULL,
	"executed_by" text[] NOT NULL,
	"bundle_name" text,
	"situation_id" text,
	"situation_name" text,
	"topic_id" text,
	"topic_name" text,
	"replaced_by" text,
	"reference" text,
	"valid_from" date,
	"valid_to" date,
	"fees" jsonb NOT NULL,
	"titles" text[] NOT NULL,
	"words" text[] NOT NULL,
	"words_a" text NOT NULL,
	"words_b" text NOT NULL,
	"words_c" text NOT NULL,
	"document" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('german', words_a), 'A') || setweight(to_tsvector('german', words_b), 'B') || setweight(to_tsvector('german', words_c), 'C')) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "federal"."authority" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"region" text NOT NULL,
	"address" jsonb,
	"opening_hours" jsonb NOT NULL,
	"contacts" jsonb NOT NULL,
	"website" text,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "federal"."bundle" (
	"ozg_id" text PRIMARY KEY NOT NULL,
	"situation_id" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "federal"."offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"leika_key" text NOT NULL,
	"authority_id" uuid NOT NULL,
	"area" text NOT NULL,
	"further_areas" jsonb NOT NULL,
	"level" text NOT NULL,
	"channels" jsonb NOT NULL,
	"online_services" jsonb NOT NULL,
	"fees" jsonb NOT NULL,
	"required_documents" jsonb NOT NULL,
	"processing_time" text,
	"provenance" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "federal"."service" (
	"leika_key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"citizen_name" text NOT NULL,
	"synonyms" jsonb NOT NULL,
	"regulation_type" text,
	"executed_by" jsonb NOT NULL,
	"audience" jsonb NOT NULL,
	"ozg_id" text,
	"legal_bases" jsonb NOT NULL,
	"texts" jsonb NOT NULL,
	"required_trust_level" text,
	"fees" jsonb NOT NULL,
	"replaced_by" text,
	"reference" text,
	"provenance" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "federal"."situation" (
	"id" text PRIMARY KEY NOT NULL,
	"topic_id" text NOT NULL,
	"name" text NOT NULL,
	"audience" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "federal"."topic" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipal"."authority" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"region" text NOT NULL,
	"address" jsonb,
	"opening_hours" jsonb NOT NULL,
	"contacts" jsonb NOT NULL,
	"website" text,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipal"."offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"leika_key" text NOT NULL,
	"authority_id" uuid NOT NULL,
	"area" text NOT NULL,
	"further_areas" jsonb NOT NULL,
	"level" text NOT NULL,
	"channels" jsonb NOT NULL,
	"online_services" jsonb NOT NULL,
	"fees" jsonb NOT NULL,
	"required_documents" jsonb NOT NULL,
	"processing_time" text,
	"provenance" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
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
CREATE TABLE "payments"."authority" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments"."payable" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"account" uuid NOT NULL,
	"authority_id" uuid NOT NULL,
	"number" text NOT NULL,
	"service_name" text NOT NULL,
	"policy" text NOT NULL,
	"charges" jsonb NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments"."payment_key" (
	"account" uuid NOT NULL,
	"key" text NOT NULL,
	"payment_id" uuid NOT NULL,
	CONSTRAINT "payment_key_account_key_pk" PRIMARY KEY("account","key")
);
--> statement-breakpoint
CREATE TABLE "payments"."payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"account" uuid NOT NULL,
	"authority_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"purpose" text NOT NULL,
	"items" jsonb NOT NULL,
	"gross" bigint NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"method" text,
	"transaction_id" text,
	"redirect_url" text,
	"registered_at" timestamp with time zone,
	"return_url" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"next_check_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"receipt_number" bigint,
	CONSTRAINT "payment_requestId_unique" UNIQUE("request_id"),
	CONSTRAINT "payment_reference_unique" UNIQUE("reference"),
	CONSTRAINT "payment_gross" CHECK ("payments"."payment"."gross" > 0),
	CONSTRAINT "payment_status" CHECK ("payments"."payment"."status" in ('INITIAL', 'PAID', 'FAILED', 'CANCELED', 'REFUNDED', 'DUE')),
	CONSTRAINT "payment_paid_has_receipt" CHECK (("payments"."payment"."status" = 'PAID') = ("payments"."payment"."receipt_number" is not null)),
	CONSTRAINT "payment_decided" CHECK (("payments"."payment"."status" = 'INITIAL') = ("payments"."payment"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "payments"."receipt_counter" (
	"authority_id" uuid PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "state"."authority" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"region" text NOT NULL,
	"address" jsonb,
	"opening_hours" jsonb NOT NULL,
	"contacts" jsonb NOT NULL,
	"website" text,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "state"."delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"stem" text NOT NULL,
	"area" text NOT NULL,
	"down_to" text NOT NULL,
	"legal_basis" text NOT NULL,
	"confirmed" boolean NOT NULL,
	"provenance" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "state"."offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"leika_key" text NOT NULL,
	"authority_id" uuid NOT NULL,
	"area" text NOT NULL,
	"further_areas" jsonb NOT NULL,
	"level" text NOT NULL,
	"channels" jsonb NOT NULL,
	"online_services" jsonb NOT NULL,
	"fees" jsonb NOT NULL,
	"required_documents" jsonb NOT NULL,
	"processing_time" text,
	"provenance" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "state"."postal_code" (
	"postal_code" text NOT NULL,
	"region" text NOT NULL,
	CONSTRAINT "postal_code_postal_code_region_pk" PRIMARY KEY("postal_code","region")
);
--> statement-breakpoint
CREATE TABLE "state"."region" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"official_name" text NOT NULL,
	"search_names" jsonb NOT NULL,
	"kind" text NOT NULL,
	"parent" text,
	"ags" text,
	"population" integer,
	"tiers" jsonb NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts"."identity" ADD CONSTRAINT "identity_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts"."message" ADD CONSTRAINT "message_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "accounts"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."submission" ADD CONSTRAINT "submission_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."timeline_entry" ADD CONSTRAINT "timeline_entry_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "federal"."bundle" ADD CONSTRAINT "bundle_situation_id_situation_id_fk" FOREIGN KEY ("situation_id") REFERENCES "federal"."situation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "federal"."offer" ADD CONSTRAINT "offer_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "federal"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "federal"."service" ADD CONSTRAINT "service_ozg_id_bundle_ozg_id_fk" FOREIGN KEY ("ozg_id") REFERENCES "federal"."bundle"("ozg_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "federal"."situation" ADD CONSTRAINT "situation_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "federal"."topic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipal"."offer" ADD CONSTRAINT "offer_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "municipal"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments"."payment_key" ADD CONSTRAINT "payment_key_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "payments"."payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments"."payment" ADD CONSTRAINT "payment_application_id_payable_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "payments"."payable"("application_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state"."offer" ADD CONSTRAINT "offer_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "state"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state"."postal_code" ADD CONSTRAINT "postal_code_region_region_key_fk" FOREIGN KEY ("region") REFERENCES "state"."region"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_type" ON "events"."outbox" USING btree ("type","position");--> statement-breakpoint
CREATE INDEX "identity_account" ON "accounts"."identity" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "message_inbox" ON "accounts"."message" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "message_application" ON "accounts"."message" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "application_account" ON "applications"."application" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "application_case" ON "applications"."application" USING btree ("authority_id","submitted_at","id");--> statement-breakpoint
CREATE INDEX "payment_application" ON "applications"."payment" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "timeline_application" ON "applications"."timeline_entry" USING btree ("application_id","entry");--> statement-breakpoint
CREATE INDEX "authority_region" ON "directory"."authority" USING btree ("region");--> statement-breakpoint
CREATE INDEX "delegation_area" ON "directory"."delegation" USING btree ("area");--> statement-breakpoint
CREATE INDEX "lexicon_stem" ON "directory"."lexicon" USING btree ("stem");--> statement-breakpoint
CREATE INDEX "lexicon_beginning" ON "directory"."lexicon" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "lexicon_end" ON "directory"."lexicon" USING btree ("reversed" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "lexicon_neighbours" ON "directory"."lexicon" USING gin ("neighbours") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "offer_area" ON "directory"."offer" USING btree ("area","leika_key");--> statement-breakpoint
CREATE INDEX "offer_service" ON "directory"."offer" USING btree ("leika_key");--> statement-breakpoint
CREATE INDEX "region_postal_codes" ON "directory"."region" USING gin ("postal_codes") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "service_document" ON "directory"."service" USING gin ("document") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "bundle_situation" ON "federal"."bundle" USING btree ("situation_id");--> statement-breakpoint
CREATE INDEX "offer_authority" ON "federal"."offer" USING btree ("authority_id");--> statement-breakpoint
CREATE INDEX "service_bundle" ON "federal"."service" USING btree ("ozg_id");--> statement-breakpoint
CREATE INDEX "service_replaced_by" ON "federal"."service" USING btree ("replaced_by");--> statement-breakpoint
CREATE INDEX "situation_topic" ON "federal"."situation" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "offer_authority" ON "municipal"."offer" USING btree ("authority_id");--> statement-breakpoint
CREATE INDEX "xzufi_offer_service" ON "municipal"."xzufi_offer" USING btree ("service");--> statement-breakpoint
CREATE INDEX "xzufi_responsibility_service" ON "municipal"."xzufi_responsibility" USING btree ("service");--> statement-breakpoint
CREATE INDEX "xzufi_responsibility_organisation" ON "municipal"."xzufi_responsibility" USING btree ("organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_live" ON "payments"."payment" USING btree ("application_id") WHERE "payments"."payment"."status" in ('INITIAL', 'PAID');--> statement-breakpoint
CREATE UNIQUE INDEX "payment_receipt" ON "payments"."payment" USING btree ("authority_id","receipt_number");--> statement-breakpoint
CREATE INDEX "payment_application" ON "payments"."payment" USING btree ("application_id","id");--> statement-breakpoint
CREATE INDEX "payment_account" ON "payments"."payment" USING btree ("account","id");--> statement-breakpoint
CREATE INDEX "payment_undecided" ON "payments"."payment" USING btree ("next_check_at") WHERE "payments"."payment"."status" = 'INITIAL';--> statement-breakpoint
CREATE INDEX "offer_authority" ON "state"."offer" USING btree ("authority_id");--> statement-breakpoint
CREATE INDEX "postal_code_region" ON "state"."postal_code" USING btree ("region");--> statement-breakpoint
CREATE INDEX "region_kind" ON "state"."region" USING btree ("kind");