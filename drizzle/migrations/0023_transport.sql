DROP INDEX "applications"."delivery_due";--> statement-breakpoint
ALTER TABLE "applications"."delivery" ALTER COLUMN "destination_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "applications"."delivery" ADD COLUMN "address" text;--> statement-breakpoint
CREATE INDEX "delivery_due" ON "applications"."delivery" USING btree ("next_at") WHERE "applications"."delivery"."state" in ('UNROUTED', 'WAITING', 'SEALED', 'ANNOUNCED', 'SUBMITTED');