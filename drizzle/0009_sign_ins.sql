ALTER TABLE "session" ADD COLUMN "doctor_id" text;--> statement-breakpoint
UPDATE "session" SET "doctor_id" = "doctors"."id" FROM "doctors" WHERE "doctors"."user_id" = "session"."user_id";
