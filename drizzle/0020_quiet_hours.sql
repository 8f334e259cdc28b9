ALTER TABLE "notice_settings" ADD COLUMN "quiet_from" integer;--> statement-breakpoint
ALTER TABLE "notice_settings" ADD COLUMN "quiet_to" integer;--> statement-breakpoint
ALTER TABLE "notice_settings" ADD COLUMN "quiet_zone" text;--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("patient_id","appointment_id") WHERE not "notifications"."read";